package id.satugerbang.identity.rights;

import id.satugerbang.identity.web.Page;
import java.util.AbstractSequentialList;
import java.util.Iterator;
import java.util.ListIterator;
import java.util.NoSuchElementException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A list of any length that is read page by page while it is gone through, and never held as a whole. */
final class Everything<T> extends AbstractSequentialList<T> {

    private final Function<@Nullable String, Page<T>> pages;

    /** @param pages the page at a cursor; the first without one */
    Everything(Function<@Nullable String, Page<T>> pages) {
        this.pages = pages;
    }

    @Override
    public Iterator<T> iterator() {
        return new Walk();
    }

    /** Goes through all of it. */
    @Override
    public int size() {
        int size = 0;
        for (Iterator<T> walk = iterator(); walk.hasNext(); walk.next()) {
            size++;
        }
        return size;
    }

    @Override
    public boolean isEmpty() {
        return !iterator().hasNext();
    }

    @Override
    public ListIterator<T> listIterator(int index) {
        throw new UnsupportedOperationException("is gone through once, from the beginning");
    }

    private final class Walk implements Iterator<T> {

        private Page<T> page = pages.apply(null);
        private int at;

        @Override
        public boolean hasNext() {
            while (at == page.items().size() && page.next() != null) {
                page = pages.apply(page.next());
                at = 0;
            }
            return at < page.items().size();
        }

        @Override
        public T next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            return page.items().get(at++);
        }
    }
}
