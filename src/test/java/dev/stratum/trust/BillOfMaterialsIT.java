package dev.stratum.trust;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.lang.module.ModuleDescriptor.Version;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

/** The list of everything that is shipped: it is in the jar, the zip and the extension, and nothing in it is known to be bad. */
class BillOfMaterialsIT {
    private static final String BILL = "META-INF/sbom/stratum.cdx.json";
    private static final Path JAR = Path.of("target/stratum.jar");

    /** Licences that let the program be passed on with its libraries unchanged. */
    private static final Set<String> LICENCES =
            Set.of("Apache-2.0", "MIT", "BSD-2-Clause", "BSD-3-Clause", "BSD-4-Clause", "MPL-2.0", "LGPL-2.1-or-later");

    private static byte[] part(Path zip, String name) throws IOException {
        try (ZipFile file = new ZipFile(zip.toFile());
                InputStream in = file.getInputStream(file.getEntry(name))) {
            return in.readAllBytes();
        }
    }

    private static Map<String, JsonNode> components() throws IOException {
        Map<String, JsonNode> components = new TreeMap<>();
        new ObjectMapper()
                .readTree(part(JAR, BILL))
                .path("components")
                .forEach(component -> components.put(component.path("name").asText(), component));
        return components;
    }

    @Test
    void theBillIsInTheJarInTheZipAndInTheExtension() throws IOException {
        byte[] bill = part(JAR, BILL);
        assertThat(part(Path.of("target/stratum-addin.zip"), "stratum/stratum.cdx.json"))
                .isEqualTo(bill);
        List<String> found = new ArrayList<>();
        try (ZipFile extension = new ZipFile("target/stratum.oxt")) {
            for (ZipEntry entry : (Iterable<ZipEntry>) extension.stream().map(ZipEntry.class::cast)::iterator) {
                if (entry.getName().endsWith("stratum.jar")) {
                    try (ZipInputStream jar = new ZipInputStream(extension.getInputStream(entry))) {
                        for (ZipEntry inside = jar.getNextEntry(); inside != null; inside = jar.getNextEntry()) {
                            if (inside.getName().equals(BILL)) {
                                assertThat(jar.readAllBytes()).isEqualTo(bill);
                                found.add(inside.getName());
                            }
                        }
                    }
                }
            }
        }
        assertThat(found).containsExactly(BILL);
    }

    @Test
    void everyLibraryHasALicenceThatLetsItBePassedOn() throws IOException {
        assertThat(components()).containsKeys("poi-ooxml", "commons-math3", "jackson-databind");
        components()
                .forEach((name, component) -> assertThat(component.path("licenses"))
                        .as(name)
                        .isNotEmpty()
                        .allSatisfy(licence -> assertThat(
                                        licence.path("license").path("id").asText())
                                .isIn(LICENCES)));
    }

    @Test
    void noLibraryIsOfAVersionWithAKnownWeakness() throws IOException {
        Map<String, JsonNode> components = components();
        List<String> bad = new ArrayList<>();
        int compared = 0;
        try (InputStream in = BillOfMaterialsIT.class.getResourceAsStream("/trust/known-bad-versions.csv")) {
            for (String line : new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .toList()) {
                String[] notice = line.split(",", -1);
                JsonNode component = components.get(notice[0]);
                if (component != null) {
                    compared++;
                    String version = component.path("version").asText();
                    if (Version.parse(version).compareTo(Version.parse(notice[1])) < 0) {
                        bad.add(notice[0] + " " + version + " has " + notice[2] + ", mended in " + notice[1]);
                    }
                }
            }
        }
        assertThat(compared).isGreaterThan(5);
        assertThat(bad).isEmpty();
    }
}
