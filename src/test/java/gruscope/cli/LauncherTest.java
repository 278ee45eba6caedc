package gruscope.cli;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/// The launcher, with a Java that says how it was started.
class LauncherTest {

    private static final String OLD = "17.0.1";
    private static final String NEW = "25.0.1";

    @TempDir
    private Path folder;
    private Path launcher;

    @BeforeEach
    void install() throws IOException {
        assumeTrue(Files.isDirectory(Path.of("/proc/self")));
        Path bin = Files.createDirectories(folder.resolve("bin"));
        launcher = Files.copy(Path.of("src/launch/bin/gruscope"), bin.resolve("gruscope"));
    }

    @Test
    void withoutALocaleItSetsOneInUtf8() throws Exception {
        Map<String, String> java = Map.of("JAVA_HOME", jdk("new", NEW));

        assertEquals("new LC_ALL=C.UTF-8 LANG=", started(java));
        assertEquals("new LC_ALL=C.UTF-8 LANG=C", started(with(java, "LANG", "C")));
        assertEquals("new LC_ALL=C.UTF-8 LANG=", started(with(java, "LC_ALL", "POSIX")));
    }

    @Test
    void aLocaleThatIsSetStays() throws Exception {
        Map<String, String> java = Map.of("JAVA_HOME", jdk("new", NEW));

        assertEquals("new LC_ALL= LANG=zh_CN.GB18030", started(with(java, "LANG", "zh_CN.GB18030")));
        assertEquals("new LC_ALL=de_DE.UTF-8 LANG=", started(with(java, "LC_ALL", "de_DE.UTF-8")));
    }

    @Test
    void theJavaThatIsNewEnoughIsTakenWhereverItStands() throws Exception {
        String old = jdk("old", OLD);
        String fit = jdk("new", NEW);

        assertTrue(started(with(Map.of("JAVA_HOME", fit), "PATH", old + "/bin:/usr/bin:/bin")).startsWith("new "));
        assertTrue(started(with(Map.of("JAVA_HOME", old), "PATH", fit + "/bin:/usr/bin:/bin")).startsWith("new "));
    }

    private static Map<String, String> with(Map<String, String> environment, String name, String value) {
        Map<String, String> more = new HashMap<>(environment);
        more.put(name, value);
        return more;
    }

    /// A JDK whose java says its own name and the locale that it is started in.
    private String jdk(String name, String version) throws IOException {
        Path home = Files.createDirectories(folder.resolve(name));
        Files.writeString(home.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
        Path java = Files.createDirectories(home.resolve("bin")).resolve("java");
        Files.writeString(java, "#!/bin/sh\necho \"" + name + " LC_ALL=${LC_ALL:-} LANG=${LANG:-}\"\n");
        assertTrue(java.toFile().setExecutable(true));
        return home.toString();
    }

    private String started(Map<String, String> environment) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder("/bin/sh", launcher.toString(), "presets");
        builder.environment().clear();
        builder.environment().putAll(environment);
        Process process = builder.redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).stripTrailing();
        process.waitFor();
        return said;
    }
}
