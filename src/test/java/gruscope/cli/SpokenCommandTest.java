package gruscope.cli;

import gruscope.cli.speech.Help;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// The command line answers in the language of the system.
class SpokenCommandTest {

    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");

    @Test
    void whatIsWrongIsSaidInChinese() {
        assertEquals("gruscope: --width：\"1x\" 不是长度；应为带 px、mm、cm、in 或 pt 的数，例如 88mm 或 1600px\n", inChinese("render", "latch", "--width", "1x", "-o", "never.png"));
        assertEquals("gruscope: --unit 说明代入哪个单元的数，它需要 --step\n用法：gruscope equations --help\n", inChinese("equations", "latch", "--unit", "1"));
        assertEquals("gruscope: 第 1 个字符：\"Q\" 不在此模型的字母之中；请输入以下任一字母：S C · .\n", inChinese("equations", "latch", "--sequence", "Q"));
    }

    /// These are found out by picocli, which knows English alone.
    @Test
    void misuseIsSaidInChinese() {
        assertEquals("gruscope: 未知选项：'--widht'\n您可能要写：--window、--width\n用法：gruscope render --help\n", inChinese("render", "latch", "--widht", "3"));
        assertEquals("gruscope: 缺少 'SCENE'\n用法：gruscope render --help\n", inChinese("render"));
        assertEquals("gruscope: 选项 --hidden 缺少值\n用法：gruscope count --help\n", inChinese("count", "--hidden"));
        assertEquals("gruscope: --layers 的值 'x' 无效\n用法：gruscope count --help\n", inChinese("count", "--layers", "x"));
        assertEquals("gruscope: SHELL 的值 'fish' 无效；可选 bash, zsh\n用法：gruscope completion --help\n", inChinese("completion", "fish"));
        assertEquals("gruscope: --sequence=TEXT, --input=FILE 不能同时使用\n用法：gruscope trace --help\n", inChinese("trace", "latch", "--sequence", "S", "--input", "x.csv"));
        assertEquals("gruscope: 多余的参数：'b'\n用法：gruscope count --help\n", inChinese("count", "a", "b"));
        assertEquals("gruscope: --cell 只能给出一次\n用法：gruscope count --help\n", inChinese("count", "--cell", "gru", "--cell", "rnn"));
    }

    @Test
    void whatCommandsPrintIsChinese() {
        String count = inChinese("count", "--cell", "gru", "--input", "3", "--hidden", "4");

        assertTrue(count.startsWith("GRU，3 个输入，4 个隐藏单元，按 PyTorch 计数\n  重置       W_r        4×3          12\n"), count);
        assertTrue(inChinese("count", "--cell", "gru", "--input", "3", "--hidden", "4", "--table", "markdown").startsWith("| 单元类型 | 输入维度 |"));
        assertTrue(inChinese("presets").contains("锁存 · GRU 2→1 · 手工设定"));
        assertTrue(inChinese("lesson", "list").contains("1 一个单元，许多时间步 · 5 个步骤，10 分钟"));
        assertTrue(inChinese("--help").startsWith("用法：gruscope "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void everyCommandAndEveryOptionOfItExplainsItself(String language) {
        Function<String[], String> told = description -> String.join(" ", description);

        for (CommandLine command : commands(Locale.of(language))) {
            CommandSpec spec = command.getCommandSpec();
            String name = spec.qualifiedName();
            Stream.concat(Stream.of(told.apply(spec.usageMessage().description())), spec.args().stream().map(ArgSpec::description).map(told)).forEach(text -> {
                assertTrue(text.strip().endsWith(language.equals("zh") ? "。" : "."), name + ": " + text);
                assertEquals(language.equals("zh"), CHINESE.matcher(text).find(), name + ": " + text);
            });
        }
    }

    @Test
    void everyWordOfHelpIsSaidSomewhere() throws IOException {
        Set<String> asked = new TreeSet<>(List.of("usage.synopsisHeading", "usage.commandListHeading"));
        for (CommandLine command : commands(Locale.ENGLISH)) {
            CommandSpec spec = command.getCommandSpec();
            List<String> keys = new ArrayList<>(List.of("usage.description", "usage.footer", "usage.footerHeading"));
            spec.args().stream().map(SpokenCommandTest::key).forEach(key -> {
                keys.add(key);
                asked.add(key);
            });
            keys.forEach(key -> asked.add(spec.qualifiedName(".") + "." + key));
        }
        Properties words = new Properties();
        try (Reader in = Files.newBufferedReader(Path.of("assets/messages/help.properties"))) {
            words.load(in);
        }

        assertEquals(List.of(), words.stringPropertyNames().stream().filter(key -> !asked.contains(key.replaceFirst("\\.\\d+$", ""))).sorted().collect(Collectors.toList()));
    }

    private static String key(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName().replaceFirst("^-+", "") : argument.paramLabel() + "[" + ((PositionalParamSpec) argument).index() + "]";
    }

    private static List<CommandLine> commands(Locale language) {
        List<CommandLine> commands = new ArrayList<>();
        gather(Main.whole().setResourceBundle(new Help(language, "gruscope.render")), commands);
        return commands;
    }

    private static void gather(CommandLine command, List<CommandLine> into) {
        into.add(command);
        command.getSubcommands().values().forEach(inner -> gather(inner, into));
    }

    /// What is printed, and then what is said beside.
    private static String inChinese(String... arguments) {
        StringWriter said = new StringWriter();
        PrintWriter writer = new PrintWriter(said, true);
        Main.run(Locale.SIMPLIFIED_CHINESE, writer, writer, arguments);
        writer.flush();
        return said.toString().replace("\r\n", "\n");
    }
}
