package id.satugerbang.identity.database;

import static org.assertj.core.api.Assertions.assertThat;

import id.satugerbang.identity.testing.IdentityServer;
import org.junit.jupiter.api.Test;

class ForeignKeysIntegrationTests {

    /** Removing a row looks for every row that refers to it: without an index that reads the whole table each time. */
    @Test
    void every_reference_that_is_followed_back_has_an_index() {
        assertThat(IdentityServer.shared()
                        .database()
                        .sql("""
                                select c.conrelid::regclass || ' ' || a.attname
                                from pg_constraint c
                                join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
                                where c.contype = 'f' and c.confdeltype = 'c' and c.connamespace = 'identity'::regnamespace
                                  and not exists (select from pg_index i
                                    where i.indrelid = c.conrelid and i.indkey[0] = c.conkey[1])
                                """)
                        .query(String.class)
                        .list())
                .isEmpty();
    }
}
