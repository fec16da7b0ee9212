package id.satugerbang.quickstart.secrets;

import id.satugerbang.quickstart.UserException;
import java.util.Map;
import java.util.TreeMap;

/**
 * Client secrets and passwords of the realm; the shape of the file that the realm command reads.
 *
 * @param clients secret by client id
 * @param users password by username
 */
public record RealmSecrets(Map<String, String> clients, Map<String, String> users) {

    /** Client of the gateway. */
    public static final String GATEWAY_CLIENT = "satu-gateway";

    /** Client of the demo integrator. */
    public static final String INTEGRATOR_CLIENT = "satu-integrator-demo";

    public RealmSecrets {
        clients = Map.copyOf(clients);
        users = Map.copyOf(users);
    }

    /** Secret of a client. */
    public String client(String id) {
        return required(clients, id);
    }

    /** Password of a demo account. @throws UserException where there is no such account */
    public String user(String name) {
        return required(users, name);
    }

    static RealmSecrets generate(Passwords passwords) {
        Map<String, String> users = new TreeMap<>();
        DemoAccount.ALL.forEach(account -> users.put(account.username(), passwords.next()));
        return new RealmSecrets(Map.of(GATEWAY_CLIENT, passwords.next(), INTEGRATOR_CLIENT, passwords.next()), users);
    }

    private static String required(Map<String, String> values, String name) {
        String value = values.get(name);
        if (value == null) {
            throw new UserException("There is no demo account " + name + ": choose one of "
                    + String.join(", ", new java.util.TreeSet<>(values.keySet())) + ".");
        }
        return value;
    }
}
