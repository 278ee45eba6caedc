package gruscope.launch;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// Which command the launcher of an application folder comes to, for the Java that it finds.
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"Linux, x86_64, linux-x64", "Linux, amd64, linux-x64", "Linux, aarch64, linux-arm64", "Darwin, x86_64, macos-x64", "Darwin, aarch64, macos-arm64"})
    void theJavaThatIsFoundSaysWhichPartOfJavaFxItNeeds(String system, String processor, String platform) throws Exception {
        Path java = java("jdk", "25.0.1", system, processor);

        String line = commandOf(Map.of("JAVA_HOME", folder.resolve("jdk").toString()), "latch");

        assertTrue(line.startsWith(java + " @"), line);
        assertTrue(line.contains("lib/gruscope.jar:") && line.contains("/lib/javafx/" + platform + ".jar gruscope.cli.Main latch"), line);
    }

    /// Maven runs on one JDK, and another, older one may come first on the PATH.
    @Test
    void whateverMavenStartsIsStartedByTheJdkThatWillDo() throws IOException {
        String pom = Files.readString(Path.of("pom.xml"));

        List<String> started = Pattern.compile("<executable>(.*?)</executable>").matcher(pom).results().map(found -> found.group(1)).distinct().toList();

        assertEquals(List.of("${java.executable}"), started);
        assertTrue(pom.contains("<activation><jdk>[25,)</jdk></activation>\n      <properties><java.executable>${java.home}/bin/java</java.executable></properties>"));
        assertTrue(pom.contains("<goal>select-jdk-toolchain</goal>"), "where Maven runs on an older one");
    }

    @Test
    void aRuntimeOfItsOwnGoesBeforeAnyOther() throws Exception {
        java("jdk", "26", "Linux", "x86_64");
        Path own = java("runtime", "25", "Linux", "x86_64");

        assertTrue(commandOf(Map.of("JAVA_HOME", folder.resolve("jdk").toString())).startsWith(own + " @"));
    }

    @Test
    void anOlderJavaIsPassedOver() throws Exception {
        java("old", "17.0.15", "Linux", "x86_64");
        Path next = java("runtime", "25", "Linux", "x86_64");

        assertTrue(commandOf(Map.of("JAVA_HOME", folder.resolve("old").toString())).startsWith(next + " @"));
    }

    @ParameterizedTest
    @CsvSource({"render, command", "trace, command", "--help, command", "latch, window", "scene.json, window"})
    void commandsAndTheWindowHaveOptionsOfTheirOwn(String word, String kind) throws Exception {
        java("runtime", "25", "Linux", "x86_64");

        assertTrue(commandOf(Map.of(), word).contains("/lib/" + kind + ".options"));
    }

    @Test
    void trainingIsCompiledThoroughly() throws Exception {
        java("runtime", "25", "Linux", "x86_64");

        assertTrue(commandOf(Map.of(), "train", "latch").contains("/lib/command.options -XX:TieredStopAtLevel=4 "));
    }

    /// A folder with a `java` that must not be started, and the file that tells of it.
    private Path java(String name, String version, String system, String processor) throws IOException {
        Path home = Files.createDirectories(folder.resolve(name).resolve("bin")).getParent();
        Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"Nobody\"\nJAVA_VERSION=\"" + version + "\"\nOS_ARCH=\"" + processor + "\"\nOS_NAME=\"" + system + "\"\n");
        Path java = Files.writeString(home.resolve("bin/java"), "#!/bin/sh\nexit 1\n");
        Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));
        return java.toRealPath();
    }

    private String commandOf(Map<String, String> environment, String... arguments) throws Exception {
        Path launcher = Files.createDirectories(folder.toRealPath().resolve("bin")).resolve("gruscope");
        Files.copy(Path.of("src/launch/bin/gruscope"), launcher);
        ProcessBuilder builder = new ProcessBuilder("sh", launcher.toString());
        builder.command().addAll(List.of(arguments));
        builder.environment().remove("JAVA_HOME");
        builder.environment().putAll(environment);
        builder.environment().put("GRUSCOPE_DRY_RUN", "1");
        Process process = builder.redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes());
        assertEquals(0, process.waitFor(), said);
        return said.strip();
    }
}
