package id.satugerbang.registry.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An operation can be offered for a try only where a bare call makes sense. */
class NeedsInputTests {

    @ParameterizedTest(name = "{0} {1} with {2}: {3}")
    @CsvSource(
            delimiter = '|',
            value = {
                "/a | get | {} | false",
                "/a | get | { parameters: [{ name: q, in: query }] } | false",
                "/a | get | { parameters: [{ name: q, in: query, required: true }] } | true",
                "/a | get | { parameters: [{ $ref: '#/components/parameters/Wajib' }] } | true",
                "/a/{b} | get | {} | true",
                "/a | post | { requestBody: { required: true, content: {} } } | true",
                "/a | post | { requestBody: { content: {} } } | false"
            })
    void inputIsNeededWhereSomethingIsRequired(String path, String method, String operation, boolean needed) {
        String document = """
                openapi: 3.1.0
                info: { title: Uji, version: '1' }
                paths:
                  '%s':
                    %s: %s
                components:
                  parameters:
                    Wajib: { name: w, in: query, required: true }
                """.formatted(path, method, operation);

        assertThat(new DocumentReader().read(document).operations())
                .singleElement()
                .extracting(ApiOperation::needsInput)
                .isEqualTo(needed);
    }
}
