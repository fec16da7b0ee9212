package id.satugerbang.quickstart.secrets;

import id.satugerbang.quickstart.UserException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

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

    static RealmSecrets none() {
        return new RealmSecrets(Map.of(), Map.of());
    }

    /** Secret of a client. */
    public String client(String id) {
        return required(clients, id);
    }

    /** Password of a demo account. @throws UserException where there is no such account */
    public String user(String name) {
        return required(users, name);
    }

    /** Those that are there already, and new ones for every client and account that has none. */
    RealmSecrets completed(Passwords passwords) {
        Map<String, String> allClients = new TreeMap<>(clients);
        List.of(GATEWAY_CLIENT, INTEGRATOR_CLIENT)
                .forEach(client -> allClients.computeIfAbsent(client, name -> passwords.next()));
        Map<String, String> allUsers = new TreeMap<>(users);
        DemoAccount.ALL.forEach(account -> allUsers.computeIfAbsent(account.username(), name -> passwords.next()));
        return new RealmSecrets(allClients, allUsers);
    }

    private static String required(Map<String, String> values, String name) {
        String value = values.get(name);
        if (value == null) {
            throw new UserException("There is no demo account " + name + ": choose one of "
                    + String.join(", ", new TreeSet<>(values.keySet())) + ".");
        }
        return value;
    }
}
