package gruscope.export.film;

import gruscope.json.Fields;
import gruscope.json.JsonParser;
import gruscope.json.JsonWriter;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/// A real browser without a window, driven through its own DevTools protocol.
final class Chromium implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 60;

    private final Path profile;
    private final Process process;
    private final HttpClient client = HttpClient.newHttpClient();
    private final WebSocket socket;
    private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
    private final List<String> requests = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();
    private int asked;

    /// Opens a page in a window of a size, with a screen of a density.
    Chromium(Path page, int width, int height, int density) throws IOException, InterruptedException {
        profile = Files.createTempDirectory("chromium");
        process = new ProcessBuilder("chromium", "--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-extensions",
                "--no-first-run", "--hide-scrollbars", "--remote-debugging-port=0", "--user-data-dir=" + profile, "about:blank")
                .redirectOutput(ProcessBuilder.Redirect.DISCARD).redirectErrorStream(true).start();
        socket = client.newWebSocketBuilder().buildAsync(URI.create(address()), new Ear()).join();
        for (String domain : List.of("Page", "Runtime", "Network", "Log")) {
            ask(domain + ".enable", "");
        }
        ask("Emulation.setDeviceMetricsOverride", "\"width\":%d,\"height\":%d,\"deviceScaleFactor\":%d,\"mobile\":false".formatted(width, height, density));
        ask("Page.navigate", "\"url\":\"" + page.toUri() + "\"");
        await("document.readyState === 'complete' && location.protocol === 'file:'");
    }

    private final class Ear implements WebSocket.Listener {

        private final StringBuilder message = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
            message.append(data);
            if (last) {
                heard.add(message.toString());
                message.setLength(0);
            }
            from.request(1);
            return null;
        }
    }

    /// Chromium writes its port into its profile once it listens.
    private String address() throws IOException, InterruptedException {
        Path written = profile.resolve("DevToolsActivePort");
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!Files.exists(written) || Files.size(written) == 0) {
            if (System.nanoTime() > end || process.waitFor(50, TimeUnit.MILLISECONDS)) {
                throw new IOException("chromium does not listen");
            }
        }
        String port = Files.readAllLines(written).getFirst();
        String targets = client.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/json/list")).build(),
                HttpResponse.BodyHandlers.ofString()).body();
        return Fields.of(JsonParser.parse("{\"targets\":" + targets + "}", "chromium"), "answer").items("targets").stream()
                .map(target -> Fields.of(target, "target")).filter(target -> target.text("type").equals("page")).findFirst().orElseThrow()
                .text("webSocketDebuggerUrl");
    }

    private Fields ask(String method, String parameters) throws InterruptedException {
        int id = ++asked;
        socket.sendText("{\"id\":%d,\"method\":\"%s\",\"params\":{%s}}".formatted(id, method, parameters), true).join();
        while (true) {
            String message = Optional.ofNullable(heard.poll(PATIENCE_SECONDS, TimeUnit.SECONDS)).orElseThrow();
            Fields fields = Fields.of(JsonParser.parse(message, "chromium"), "answer");
            if (fields.has("id") && fields.number("id") == id) {
                return fields.object("result");
            }
            note(message, fields);
        }
    }

    private void note(String message, Fields fields) {
        switch (fields.optionalText("method").orElse("")) {
            case "Network.requestWillBeSent" -> requests.add(fields.object("params").object("request").text("url"));
            case "Log.entryAdded", "Runtime.consoleAPICalled", "Runtime.exceptionThrown" -> complaints.add(message);
            default -> { }
        }
    }

    /// What an expression of the page's script is, as text.
    String value(String expression) throws InterruptedException {
        String quoted = JsonWriter.compact(writer -> writer.text("String(" + expression + ")"));
        return ask("Runtime.evaluate", "\"expression\":" + quoted).object("result").text("value");
    }

    /// Asks until an expression is true.
    void await(String expression) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!value(expression).equals("true")) {
            if (System.nanoTime() > end) {
                throw new AssertionError("never came true: " + expression);
            }
        }
    }

    /// Presses a key by its DOM name.
    void press(String key, boolean shift) throws InterruptedException {
        String parameters = "\"key\":\"%s\",\"modifiers\":%d%s".formatted(key, shift ? 8 : 0, key.equals(" ") ? ",\"code\":\"Space\",\"text\":\" \"" : "");
        ask("Input.dispatchKeyEvent", "\"type\":\"keyDown\"," + parameters);
        ask("Input.dispatchKeyEvent", "\"type\":\"keyUp\"," + parameters);
    }

    /// Clicks on an element, at a share of its width.
    void click(String id, double share) throws InterruptedException {
        String[] area = value("(r => [r.x, r.y, r.width, r.height])(document.getElementById('" + id + "').getBoundingClientRect())").split(",");
        double x = Double.parseDouble(area[0]) + share * Double.parseDouble(area[2]);
        double y = Double.parseDouble(area[1]) + Double.parseDouble(area[3]) / 2;
        for (String type : List.of("mousePressed", "mouseReleased")) {
            ask("Input.dispatchMouseEvent", "\"type\":\"" + type + "\",\"x\":" + x + ",\"y\":" + y + ",\"button\":\"left\",\"clickCount\":1");
        }
    }

    /// What is seen of a rectangle of the page, with as many pixels as the screen has there.
    BufferedImage picture(double x, double y, double width, double height) throws InterruptedException, IOException {
        String png = ask("Page.captureScreenshot", "\"clip\":{\"x\":" + x + ",\"y\":" + y + ",\"width\":" + width + ",\"height\":" + height + ",\"scale\":1}")
                .text("data");
        return ImageIO.read(new ByteArrayInputStream(Base64.getDecoder().decode(png)));
    }

    List<String> requests() {
        return List.copyOf(requests);
    }

    /// All that was written to the console.
    List<String> complaints() {
        return List.copyOf(complaints);
    }

    @Override
    public void close() throws IOException {
        socket.abort();
        client.close();
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        process.onExit().join();
        try (Stream<Path> files = Files.walk(profile)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        }
    }
}
