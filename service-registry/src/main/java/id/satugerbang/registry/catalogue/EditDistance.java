package id.satugerbang.registry.catalogue;

/** How many typing errors lie between two words: a letter too many, too few, wrong, or two swapped. */
final class EditDistance {

    private EditDistance() {}

    /** Optimal string alignment distance. */
    static int between(String one, String other) {
        int[][] distance = new int[one.length() + 1][other.length() + 1];
        for (int row = 0; row <= one.length(); row++) {
            for (int column = 0; column <= other.length(); column++) {
                distance[row][column] =
                        row == 0 || column == 0 ? row + column : step(distance, one, other, row, column);
            }
        }
        return distance[one.length()][other.length()];
    }

    private static int step(int[][] distance, String one, String other, int row, int column) {
        char mine = one.charAt(row - 1);
        char theirs = other.charAt(column - 1);
        int least = Math.min(distance[row - 1][column], distance[row][column - 1]) + 1;
        least = Math.min(least, distance[row - 1][column - 1] + (mine == theirs ? 0 : 1));
        boolean swapped = row > 1 && column > 1 && mine == other.charAt(column - 2) && one.charAt(row - 2) == theirs;
        return swapped ? Math.min(least, distance[row - 2][column - 2] + 1) : least;
    }
}
