/** A project of Maven that has the Java SDK. */
export const POM = `<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>contoh</groupId>
  <artifactId>mitra</artifactId>
  <version>1</version>
  <dependencies>
    <dependency>
      <groupId>id.satugerbang</groupId>
      <artifactId>java-sdk</artifactId>
      <version>0.1.0-SNAPSHOT</version>
    </dependency>
  </dependencies>
</project>`;

/** Builds both SDKs, in the folder of the platform's source. */
export const BUILD = 'mvn -q -pl openapi/java-sdk,openapi/typescript-sdk -am -DskipTests install';

export const RUN_JAVA = `mvn -q dependency:copy-dependencies -DoutputDirectory=lib
java -cp 'lib/*' Cari.java`;

export const RUN_TYPESCRIPT = `npm install --save-dev typescript @types/node
npm install SATU_GERBANG/openapi/typescript-sdk/target/dist
npx tsc --target es2022 --module nodenext cari.mts
node cari.mjs`;

/** Reads with the Java SDK what a service offers, and what a refusal says. */
export function javaOfSdk(origin: string): string {
  return `import id.satugerbang.sdk.ApiClient;
import id.satugerbang.sdk.registry.CatalogueApi;
import id.satugerbang.sdk.registry.model.Problem;
import org.springframework.web.client.RestClientResponseException;

class Cari {
    public static void main(String[] arguments) {
        ApiClient client = new ApiClient().setBasePath(${JSON.stringify(origin)});
        CatalogueApi catalogue = new CatalogueApi(client);
        catalogue.getCatalogueService("bmkg", "cuaca").getOperations()
            .forEach(operation -> System.out.println(
                operation.getMethod() + " " + operation.getPath()));
        try {
            catalogue.getCatalogueService("bmkg", "belum-ada");
        } catch (RestClientResponseException refused) {
            Problem problem = refused.getResponseBodyAs(Problem.class);
            System.out.println(problem.getCode() + ": " + problem.getFix());
        }
    }
}`;
}

/** The same with the TypeScript SDK. */
export function typescriptOfSdk(origin: string): string {
  return `import {
  CatalogueApi, Configuration, ProblemFromJSON, ResponseError,
} from '@satu-gerbang/sdk/registry';

const gateway = new Configuration({ basePath: ${JSON.stringify(origin)} });
const catalogue = new CatalogueApi(gateway);
const cuaca = { agency: 'bmkg', service: 'cuaca' };
const service = await catalogue.getCatalogueService(cuaca);
for (const { method, path } of service.operations) {
  console.log(method, path);
}
try {
  await catalogue.getCatalogueService({ ...cuaca, service: 'belum-ada' });
} catch (refused) {
  if (!(refused instanceof ResponseError)) throw refused;
  const problem = ProblemFromJSON(await refused.response.json());
  console.log(\`\${problem.code}: \${problem.fix}\`);
}`;
}

/** Makes a client of one service from its slice of the unified document. */
export function generateSnippet(origin: string): string {
  return `mvn -q dependency:copy -Dartifact=org.openapitools:openapi-generator-cli:7.25.0 -DoutputDirectory=.
java -jar openapi-generator-cli-7.25.0.jar generate -g java --library restclient \\
  -i '${origin}/openapi/bmkg/cuaca.json' -o klien-cuaca`;
}
