package id.satugerbang.identity.web;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param next cursor of the next page; absent on the last
 */
public record Page<T>(List<T> items, @Nullable String next) {

    /** Most items of a page. */
    public static final int SIZE = 50;

    /** The page that {@code rows} begin with; one row more than {@link #SIZE} tells that there is another. */
    public static <T> Page<T> of(List<T> rows, Function<T, String> cursor) {
        if (rows.size() <= SIZE) {
            return new Page<>(rows, null);
        }
        List<T> shown = rows.subList(0, SIZE);
        return new Page<>(shown, cursor.apply(shown.get(SIZE - 1)));
    }
}
