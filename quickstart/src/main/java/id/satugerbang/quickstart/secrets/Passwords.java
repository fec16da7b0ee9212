package id.satugerbang.quickstart.secrets;

import java.security.SecureRandom;

/** Makes passwords of 20 letters and digits, without those that look alike. */
final class Passwords {

    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private static final int LENGTH = 20;

    private final SecureRandom random = new SecureRandom();

    /** About 116 bits, with a small letter, a capital and a digit at least. */
    String next() {
        String password;
        do {
            password = draw();
        } while (!password.matches("(?=.*[a-z])(?=.*[A-Z])(?=.*[0-9]).*"));
        return password;
    }

    private String draw() {
        StringBuilder password = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            password.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return password.toString();
    }
}
