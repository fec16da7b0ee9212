package id.satugerbang.registry.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import id.satugerbang.registry.testing.ImportFiles;
import id.satugerbang.registry.testing.RegistryIntegrationTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** How PostgreSQL goes about a search: by the index of words, and no row that does not match is read. */
class CataloguePlanIntegrationTests extends RegistryIntegrationTest {

    private static final CatalogueFilters NONE = new CatalogueFilters(null, null, null, null, null);

    @Autowired
    private TransactionTemplate transactions;

    @Test
    void ofAllServicesASearchReadsThoseThatMatch() {
        String agency = newAgency();
        publish(agency, "rencana", "Rencana wolfram", 7);
        publish(agency, "lain", "Lain", 30);
        CatalogueSql sql = new CatalogueSql(List.of(new SearchWord("wolfram", List.of())), NONE, null);
        for (String statement : List.of(sql.page(7, 21), sql.facets())) {
            List<JsonNode> reads = reads(sql, statement);
            assertThat(reads).as(statement).hasSize(1);
            JsonNode read = reads.get(0);
            assertThat(read.path("Node Type").asString()).isEqualTo("Bitmap Heap Scan");
            assertThat(read.path("Plans").findValuesAsString("Index Name")).containsExactly("catalogue_entry_terms");
            assertThat(read.path("Actual Rows").asDouble()).isEqualTo(7);
        }
    }

    @Test
    void manyServicesAreReadInTheirOrderWithTheSameResult() {
        String agency = newAgency();
        publish(agency, "urut", "Urut", 30);
        CatalogueFilters filters = new CatalogueFilters(null, null, agency, null, null);
        List<Long> sorted = ids(new CatalogueSql(List.of(), filters, null), 30);
        assertThat(sorted).hasSize(21);
        assertThat(ids(new CatalogueSql(List.of(), filters, null), 30_000)).isEqualTo(sorted);
        CatalogueSql all = new CatalogueSql(List.of(), NONE, null);
        JsonNode read = reads(all, all.page(30_000, 21)).get(0);
        assertThat(read.path("Index Name").asString()).isEqualTo("catalogue_entry_order");
        assertThat(read.path("Actual Rows").asDouble()).isEqualTo(21);
    }

    private void publish(String agency, String slug, String name, int count) {
        importAndPublish(IntStream.range(0, count)
                .mapToObj(number -> ImportFiles.line(agency, slug + "-" + number, name + " " + number))
                .collect(Collectors.joining("\n")));
    }

    private List<Long> ids(CatalogueSql sql, long matches) {
        return database.sql(sql.page(matches, 21))
                .params(sql.parameters())
                .query((row, number) -> row.getLong("id"))
                .list();
    }

    /** Where the plan reads entries; tables of a test are so small that PostgreSQL would read all of them. */
    private List<JsonNode> reads(CatalogueSql sql, String statement) {
        String plan = Objects.requireNonNull(transactions.execute(status -> {
            database.sql("select set_config('enable_seqscan', 'off', true)")
                    .query(String.class)
                    .single();
            return database.sql("explain (analyze, format json) " + statement)
                    .params(sql.parameters())
                    .query(String.class)
                    .single();
        }));
        List<JsonNode> reads = new ArrayList<>();
        collect(JsonMapper.shared().readTree(plan).at("/0/Plan"), reads);
        return reads;
    }

    private static void collect(JsonNode node, List<JsonNode> reads) {
        if (node.path("Relation Name").asString("").equals("catalogue_entry")) {
            reads.add(node);
        }
        node.path("Plans").forEach(child -> collect(child, reads));
    }
}
