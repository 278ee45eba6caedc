import java.io.File;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// Makes of the application folder what starts without a Java on the machine: a zip with a trimmed runtime of its own for the platform this
/// runs on and, where `dpkg-deb` is found, a Debian package.
///
///     java Distribution.java APPLICATION_FOLDER OUTPUT_FOLDER VERSION

private static final Path JAVA_HOME = Path.of(System.getProperty("java.home"));

/// What the program uses; a rehearsal of every command and of the window shows that nothing is missing.
private static final String MODULES = "java.base,java.desktop,java.logging,java.prefs,jdk.unsupported";

void main(String[] arguments) throws IOException, InterruptedException {
    Path application = Path.of(arguments[0]).toAbsolutePath();
    Path output = Files.createDirectories(Path.of(arguments[1]).toAbsolutePath());
    String version = arguments[2];
    String name = "gruscope-" + version + "-" + platform();
    Path folder = output.resolve(name);
    delete(folder);
    copy(application, folder);
    keepOnly(folder.resolve("lib/javafx"), platform() + ".jar");
    keepOnly(folder.resolve("bin"), isWindows() ? "gruscope.bat" : "gruscope");
    link(folder.resolve("runtime"));
    Files.deleteIfExists(folder.resolve("lib/command.aot"));
    Files.deleteIfExists(folder.resolve("lib/window.aot"));
    run(JAVA_HOME.resolve("bin/java").toString(), "src/assembly/StartCaches.java", folder.toString(), output.resolve("rehearsal").toString(),
            folder.resolve("runtime/bin/java").toString());
    Path zip = output.resolve(name + ".zip");
    zip(folder, zip);
    System.out.println(zip);
    if (isFound("dpkg-deb")) {
        System.out.println(debian(folder, output, version));
    }
}

void link(Path runtime) throws IOException, InterruptedException {
    run(JAVA_HOME.resolve("bin/jlink").toString(), "--add-modules", MODULES, "--output", runtime.toString(), "--strip-debug", "--no-header-files",
            "--no-man-pages", "--compress", "zip-6", "--release-info", "add:OS_NAME=" + system() + ":OS_ARCH=" + System.getProperty("os.arch"));
}

/// A tree as it stands on the disk of a Debian system: the program in /opt, a command, a desktop entry, a type of file.
Path debian(Path folder, Path output, String version) throws IOException, InterruptedException {
    Path tree = output.resolve("debian");
    delete(tree);
    copy(folder, tree.resolve("opt/gruscope"));
    Files.createSymbolicLink(Files.createDirectories(tree.resolve("usr/bin")).resolve("gruscope"), Path.of("/opt/gruscope/bin/gruscope"));
    place("src/dist/gruscope.desktop", tree.resolve("usr/share/applications"), "gruscope.desktop");
    place("src/dist/gruscope-mime.xml", tree.resolve("usr/share/mime/packages"), "gruscope.xml");
    place("src/dist/gruscope.svg", tree.resolve("usr/share/icons/hicolor/scalable/apps"), "gruscope.svg");
    place("LICENSE", tree.resolve("usr/share/doc/gruscope"), "copyright");
    String architecture = System.getProperty("os.arch").equals("aarch64") ? "arm64" : "amd64";
    Files.writeString(Files.createDirectories(tree.resolve("DEBIAN")).resolve("control"), """
            Package: gruscope
            Version: %s
            Architecture: %s
            Maintainer: The GRUscope team <gruscope@example.org>
            Section: education
            Priority: optional
            Depends: libc6, libgtk-3-0 | libgtk-3-0t64
            Description: see how a gated recurrent unit reads a sequence
             An interactive visualizer of GRU gates, for teachers, learners and authors.
            """.formatted(version.replace("-SNAPSHOT", "~snapshot"), architecture));
    Path built = output.resolve("gruscope_" + version + "_" + architecture + ".deb");
    run("dpkg-deb", "-Zxz", "-z1", "--build", "--root-owner-group", tree.toString(), built.toString());
    delete(tree);
    return built;
}

void place(String file, Path folder, String name) throws IOException {
    Files.copy(Path.of(file), Files.createDirectories(folder).resolve(name));
}

void keepOnly(Path folder, String name) throws IOException {
    for (Path file : list(folder)) {
        if (!file.getFileName().toString().equals(name)) {
            delete(file);
        }
    }
}

/// Entries keep who may run them, which unzip gives back.
void zip(Path folder, Path zip) throws IOException {
    Files.deleteIfExists(zip);
    try (FileSystem archive = FileSystems.newFileSystem(zip, Map.of("create", "true", "enablePosixFileAttributes", "true"))) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted().toList()) {
                Path entry = archive.getPath(folder.getParent().relativize(file).toString().replace(File.separatorChar, '/'));
                if (Files.isDirectory(file)) {
                    Files.createDirectories(entry);
                } else {
                    Files.copy(file, entry);
                    Files.setPosixFilePermissions(entry, permissions(file));
                }
            }
        }
    }
}

Set<PosixFilePermission> permissions(Path file) throws IOException {
    return isWindows() ? PosixFilePermissions.fromString("rwxr-xr-x") : Files.getPosixFilePermissions(file);
}

void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
        for (Path file : files.toList()) {
            Path target = to.resolve(from.relativize(file).toString());
            if (Files.isDirectory(file)) {
                Files.createDirectories(target);
            } else {
                // With its time: a start-up cache is bound to that of every jar.
                Files.copy(file, target, StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }
}

void delete(Path path) throws IOException {
    if (Files.exists(path)) {
        try (Stream<Path> files = Files.walk(path)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                file.toFile().setWritable(true);
                Files.delete(file);
            }
        }
    }
}

List<Path> list(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
        return files.toList();
    }
}

void run(String... command) throws IOException, InterruptedException {
    int code = new ProcessBuilder(command).inheritIO().start().waitFor();
    if (code != 0) {
        throw new IOException(String.join(" ", command) + " ended with " + code);
    }
}

boolean isFound(String program) {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)).anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
}

boolean isWindows() {
    return System.getProperty("os.name").startsWith("Windows");
}

String system() {
    return isWindows() ? "Windows" : System.getProperty("os.name").startsWith("Mac") ? "Darwin" : "Linux";
}

/// As the launchers call it.
String platform() {
    String name = isWindows() ? "windows" : system().equals("Darwin") ? "macos" : "linux";
    return name + (System.getProperty("os.arch").equals("aarch64") && !isWindows() ? "-arm64" : "-x64");
}
