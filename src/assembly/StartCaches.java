import java.io.File;
import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFile.ClassHierarchyResolverOption;
import java.lang.classfile.ClassFile.StackMapsOption;
import java.lang.classfile.ClassFileVersion;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.MethodModel;
import java.lang.classfile.MethodTransform;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/// Makes the start-up caches of the application folder (AOT caches, JEP 483 and 514): classes loaded and linked ahead, as they were while the
/// program rehearsed what users do. A cache fits the very JVM, jars and options that it was made with; any other JVM starts without it.
///
/// The commands rehearse `src/launch/rehearsal.txt`; the options stand in `src/launch/lib`. Where a rehearsal fails, there is no cache, and that
/// is said: the program then starts more slowly.
///
///     java StartCaches.java APPLICATION_FOLDER FOLDER_TO_REHEARSE_IN [JAVA]

private static final ClassTransform WITH_STACK_MAPS = (renewed, element) -> {
    switch (element) {
        case ClassFileVersion _ -> renewed.withVersion(ClassFile.JAVA_8_VERSION, 0);
        case MethodModel method -> renewed.transformMethod(method, MethodTransform.transformingCode(CodeTransform.ACCEPT_ALL));
        default -> renewed.with(element);
    }
};
private static Path java = Path.of(System.getProperty("java.home"), "bin", "java");

void main(String[] arguments) throws Exception {
    if (arguments.length > 2) {
        java = Path.of(arguments[2]).toAbsolutePath();
    }
    Path lib = Path.of(arguments[0], "lib").toAbsolutePath();
    Path stage = Files.createDirectories(Path.of(arguments[1]).toAbsolutePath());
    for (Path jar : jarsIn(lib)) {
        renew(jar);
    }
    Path rehearsal = Path.of("src/launch/rehearsal.txt").toAbsolutePath();
    List<Callable<Void>> both = List.of(
            () -> make("command", lib, stage, List.of("gruscope.cli.Rehearsal", rehearsal.toString())),
            () -> make("window", lib, stage, List.of("-Dglass.platform=Headless", "-Dprism.order=sw", "-Dgruscope.state=" + stage,
                    "gruscope.cli.Main", "count-since-reset", "--play", "2")));
    // Side by side: each is a process that uses little more than one core.
    try (ExecutorService beside = Executors.newVirtualThreadPerTaskExecutor()) {
        for (Future<Void> made : beside.invokeAll(both)) {
            made.get();
        }
    }
}

/// Records a rehearsal, then makes the cache from what was recorded.
Void make(String kind, Path lib, Path stage, List<String> rehearsed) throws IOException, InterruptedException {
    Path recorded = stage.resolve(kind + ".recorded");
    Path cache = lib.resolve(kind + ".aot");
    List<String> common = List.of("@" + lib.resolve(kind + ".options"), "-Dgruscope.fonts=" + lib.resolve("fonts"),
            "-XX:AOTConfiguration=" + recorded, "-cp", lib.resolve("gruscope.jar") + File.pathSeparator + lib.resolve("javafx").resolve(platform() + ".jar"));
    boolean made = java(stage, common, List.of("-XX:AOTMode=record"), rehearsed)
            && java(stage, common, List.of("-XX:AOTMode=create", "-XX:AOTCache=" + cache), List.of());
    Files.deleteIfExists(recorded);
    if (!made) {
        Files.deleteIfExists(cache);
        System.err.println("No start-up cache for the " + kind + ": the rehearsal above failed. The program works without, but starts more slowly.");
    }
    return null;
}

boolean java(Path stage, List<String> common, List<String> mode, List<String> program) throws IOException, InterruptedException {
    List<String> line = Stream.of(List.of(java.toString()), mode, common, program).flatMap(List::stream).toList();
    Process process = new ProcessBuilder(line).directory(stage.toFile()).redirectErrorStream(true).start();
    process.getOutputStream().close();
    String said = new String(process.getInputStream().readAllBytes());
    if (process.waitFor() != 0) {
        System.err.print(said);
    }
    return process.exitValue() == 0;
}

/// As the launchers call it.
String platform() {
    String system = System.getProperty("os.name");
    String name = system.startsWith("Windows") ? "windows" : system.startsWith("Mac") ? "macos" : "linux";
    return name + (System.getProperty("os.arch").equals("aarch64") && !name.equals("windows") ? "-arm64" : "-x64");
}

List<Path> jarsIn(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
        return files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
    }
}

/// Gives classes of Java 5 and older (picocli) the stack maps of later ones, for no cache takes them as they are; their code stays the same.
void renew(Path jar) throws IOException {
    FileTime time = Files.getLastModifiedTime(jar);
    try (URLClassLoader loader = new URLClassLoader(new URL[] {jar.toUri().toURL()});
            FileSystem inside = FileSystems.newFileSystem(jar);
            Stream<Path> files = Files.walk(inside.getPath("/"))) {
        ClassFile format = ClassFile.of(StackMapsOption.GENERATE_STACK_MAPS, ClassHierarchyResolverOption.of(
                ClassHierarchyResolver.ofResourceParsing(loader).orElse(ClassHierarchyResolver.defaultResolver())));
        for (Path file : files.filter(file -> file.toString().endsWith(".class")).toList()) {
            ClassModel model = format.parse(Files.readAllBytes(file));
            if (model.majorVersion() < ClassFile.JAVA_6_VERSION) {
                FileTime entryTime = Files.getLastModifiedTime(file);
                Files.write(file, format.transformClass(model, WITH_STACK_MAPS));
                Files.setLastModifiedTime(file, entryTime);
            }
        }
    }
    Files.setLastModifiedTime(jar, time);
}
