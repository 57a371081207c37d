package dev.stratum;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.exceljava.jinx.ExcelFunction;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import dev.stratum.functions.SheetFunction;
import dev.stratum.policy.Policy;
import dev.stratum.problem.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The rooms and what each may import. */
class ArchitectureTest {
    private static final String ROOT = "dev.stratum.";

    private static final Set<String> ASKS = Set.of(
            "java.lang.System.currentTimeMillis",
            "java.lang.System.getenv",
            "java.lang.System.setProperty",
            "java.time.Instant.now",
            "java.time.LocalDate.now",
            "java.time.LocalDateTime.now",
            "java.time.ZonedDateTime.now",
            "java.time.ZoneId.systemDefault",
            "java.lang.Math.random",
            "java.util.UUID.randomUUID",
            "java.util.Locale.getDefault",
            "java.util.TimeZone.getDefault",
            "java.nio.charset.Charset.defaultCharset");

    /** Room -> the rooms that it may import; every room may import {@code problem}. */
    static final Map<String, Set<String>> IMPORTS = new TreeMap<>(Map.ofEntries(
            Map.entry("problem", Set.of()),
            Map.entry("sheet", Set.of()),
            Map.entry("files", Set.of()),
            Map.entry("port", Set.of("sheet", "report")),
            Map.entry("stats", Set.of()),
            Map.entry("cts", Set.of("stats")),
            Map.entry("rfm", Set.of("stats")),
            Map.entry("kmeans", Set.of("stats")),
            Map.entry("ahp", Set.of()),
            Map.entry("value", Set.of("ahp", "stats")),
            Map.entry("segment", Set.of("stats")),
            Map.entry("policy", Set.of("files", "stats", "cts", "rfm", "kmeans", "ahp", "value", "segment")),
            Map.entry("report", Set.of("files", "sheet", "rfm", "kmeans", "segment", "cts", "policy", "stats", "work")),
            Map.entry("ledger", Set.of("cts", "files", "rfm", "sheet", "stats")),
            Map.entry("work", Set.of("stats", "cts", "rfm", "kmeans", "segment", "policy", "ahp", "ledger")),
            Map.entry(
                    "functions",
                    Set.of(
                            "sheet", "stats", "cts", "rfm", "kmeans", "ahp", "value", "segment", "policy", "report",
                            "work")),
            Map.entry(
                    "actions",
                    Set.of(
                            "sheet", "cts", "rfm", "kmeans", "ledger", "segment", "policy", "report", "work", "engine",
                            "port")),
            Map.entry(
                    "templates",
                    Set.of(
                            "sheet",
                            "stats",
                            "cts",
                            "rfm",
                            "kmeans",
                            "value",
                            "segment",
                            "policy",
                            "report",
                            "functions",
                            "engine",
                            "files",
                            "xlsx")),
            Map.entry("xlsx", Set.of("engine", "files", "functions", "port", "report", "sheet")),
            Map.entry("engine", Set.of("sheet", "report", "functions", "port")),
            Map.entry("host.calc", Set.of("sheet", "report", "functions", "actions", "engine", "port")),
            Map.entry("host.excel", Set.of("sheet", "report", "actions", "port")),
            Map.entry("guide", Set.of("functions")),
            Map.entry(
                    "host.headless",
                    Set.of(
                            "sheet",
                            "cts",
                            "segment",
                            "stats",
                            "work",
                            "actions",
                            "port",
                            "rfm",
                            "kmeans",
                            "policy",
                            "report",
                            "functions",
                            "guide",
                            "files",
                            "ledger",
                            "templates",
                            "engine",
                            "xlsx"))));

    /** Library -> the rooms that know it. */
    static final Map<String, Set<String>> LIBRARIES = new TreeMap<>(Map.of(
            "com.exceljava.jinx", Set.of("functions", "host.excel"),
            "org.apache.commons.csv", Set.of("report", "templates", "ledger"),
            "com.fasterxml.jackson", Set.of("files", "policy", "report", "ledger", "host.headless"),
            "org.duckdb", Set.of("ledger"),
            "org.commonmark", Set.of("guide"),
            "org.apache.poi", Set.of("engine", "xlsx", "templates", "host.headless"),
            "com.sun.jna", Set.of("host.excel"),
            "com.sun.star", Set.of("host.calc")));

    /** What is shipped; the tests beside it may import what they like. */
    private static final class Shipped {
        static final JavaClasses CLASSES = new ClassFileImporter()
                .importUrl(Policy.class.getProtectionDomain().getCodeSource().getLocation());
    }

    @TestFactory
    Stream<DynamicTest> everyRoomImportsOnlyWhatTheTableAllows() {
        return IMPORTS.entrySet().stream()
                .map(entry -> DynamicTest.dynamicTest(
                        entry.getKey(),
                        () -> importsOnly(entry.getKey(), entry.getValue()).check(Shipped.CLASSES)));
    }

    /** The old base class of JNA asks in the language of Windows, in which formulas and formats are not ours. */
    @Test
    void nothingAsksExcelInTheLanguageOfWindows() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("com.sun.jna.platform.win32.COM.COMBindingBaseObject")
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo("com.sun.jna.platform.win32.COM.COMBindingBaseObject")
                .check(Shipped.CLASSES);
    }

    @Test
    void everyPackageBelongsToARoomOfTheTable() {
        assertThat(Shipped.CLASSES)
                .extracting(JavaClass::getPackageName)
                .allSatisfy(name -> assertThat(name.equals("dev.stratum")
                                || IMPORTS.keySet().stream().anyMatch(room -> isIn(name, room)))
                        .as(name)
                        .isTrue());
    }

    @Test
    void noPackagesImportEachOtherInACircle() {
        slices().matching("dev.stratum.(**)").should().beFreeOfCycles().check(Shipped.CLASSES);
    }

    @TestFactory
    Stream<DynamicTest> everyLibraryStaysInItsRooms() {
        return LIBRARIES.entrySet().stream()
                .map(entry -> DynamicTest.dynamicTest(
                        entry.getKey(),
                        () -> libraryOnlyIn(entry.getKey(), entry.getValue()).check(Shipped.CLASSES)));
    }

    /** So that the picture made from the table is true: an import that nobody needs any more leaves the table. */
    @Test
    void everyImportOfTheTableIsUsed() {
        Map<String, Set<String>> used = new TreeMap<>();
        IMPORTS.keySet().forEach(room -> used.put(room, new TreeSet<>()));
        for (JavaClass type : Shipped.CLASSES) {
            for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                room(type)
                        .ifPresent(from -> room(dependency.getTargetClass())
                                .filter(to -> !to.equals(from) && !to.equals("problem"))
                                .ifPresent(used.get(from)::add));
            }
        }
        assertThat(used).isEqualTo(IMPORTS);
    }

    private static Optional<String> room(JavaClass type) {
        return IMPORTS.keySet().stream()
                .filter(room -> isIn(type.getPackageName(), room))
                .findFirst();
    }

    /** Inside K-means, from the ground up; whoever calls it needs the top and the data only. */
    @Test
    void theFloorsOfKMeansCallDownwards() {
        List<String> floors = List.of("kmeans.data", "kmeans.pass", "kmeans.start", "kmeans.proof", "kmeans.quality");
        for (int floor = 0; floor < floors.size(); floor++) {
            noClasses()
                    .that()
                    .resideInAPackage(ROOT + floors.get(floor))
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            Stream.concat(Stream.of("kmeans"), floors.subList(floor + 1, floors.size()).stream())
                                    .map(ROOT::concat)
                                    .toArray(String[]::new))
                    .check(Shipped.CLASSES);
        }
    }

    /** Whoever reads a name knows which class it is. */
    @Test
    void noTwoClassesShareASimpleName() {
        Map<String, Long> names = Shipped.CLASSES.stream()
                .filter(type -> type.isTopLevelClass() && !type.getSimpleName().equals("package-info"))
                .collect(Collectors.groupingBy(JavaClass::getSimpleName, TreeMap::new, Collectors.counting()));
        names.values().removeIf(count -> count == 1);
        assertThat(names.keySet()).isEmpty();
    }

    /** A button and a function call the same use case; neither goes through the cells of another function. */
    @Test
    void noUseCaseAndNoButtonCallsAWorksheetFunction() {
        noClasses()
                .that()
                .resideInAnyPackage(ROOT + "work..", ROOT + "actions..", ROOT + "host.headless.ledger..")
                .should()
                .callMethodWhere(target(annotatedWith(ExcelFunction.class)))
                .check(Shipped.CLASSES);
        noClasses()
                .that()
                .resideInAnyPackage(ROOT + "work..", ROOT + "actions..", ROOT + "host.headless.ledger..")
                .should()
                .callMethod(SheetFunction.class, "call", Object[].class)
                .check(Shipped.CLASSES);
    }

    /** It counts from 0 and knows arrays; the edge knows where they came from. */
    /** The same cells give the same result at any time, on any machine; only {@link Language} asks in which language to say it. */
    @Test
    void resultsDependOnNoClockAndNoChance() {
        noClasses()
                .that()
                .resideOutsideOfPackages("..host..", "..ledger.jdbc..", "..ledger.duckdb..")
                .and()
                .doNotBelongToAnyOf(Language.class)
                .should()
                .callMethodWhere(DescribedPredicate.describe(
                        "asks the clock, chance or the machine",
                        call -> ASKS.contains(call.getTargetOwner().getName() + "." + call.getName())))
                .orShould()
                .callConstructor(Random.class)
                .orShould()
                .callConstructor(SplittableRandom.class)
                .check(Shipped.CLASSES);
    }

    @Test
    void theDomainSpeaksOfNoSheet() throws IOException {
        Pattern sheet = Pattern.compile("\"[^\"\\n]*\\b(range|sheet|cell|worksheet)s?\\b[^\"\\n]*\"|1_048_57\\d");
        for (String room : List.of("stats", "cts", "rfm", "ahp", "value", "kmeans", "segment", "work")) {
            try (Stream<Path> files = Files.walk(Path.of("src/main/java/dev/stratum", room))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    assertThat(Files.readString(file)).as(file.toString()).doesNotContainPattern(sheet);
                }
            }
        }
    }

    private static ArchRule importsOnly(String room, Set<String> allowed) {
        DescribedPredicate<JavaClass> elsewhere = DescribedPredicate.describe(
                "rooms other than " + allowed,
                type -> type.getPackageName().startsWith(ROOT)
                        && !isIn(type.getPackageName(), room)
                        && !isIn(type.getPackageName(), "problem")
                        && allowed.stream().noneMatch(other -> isIn(type.getPackageName(), other)));
        return noClasses()
                .that()
                .resideInAPackage(ROOT + room + "..")
                .should()
                .dependOnClassesThat(elsewhere)
                .allowEmptyShould(true);
    }

    private static ArchRule libraryOnlyIn(String library, Set<String> rooms) {
        DescribedPredicate<JavaClass> otherRooms = DescribedPredicate.describe(
                "live outside " + rooms, type -> rooms.stream().noneMatch(room -> isIn(type.getPackageName(), room)));
        return noClasses().that(otherRooms).should().dependOnClassesThat().resideInAPackage(library + "..");
    }

    private static boolean isIn(String packageName, String room) {
        return packageName.equals(ROOT + room) || packageName.startsWith(ROOT + room + ".");
    }
}
