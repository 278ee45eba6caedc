package gruscope.export.make;

import gruscope.BadInput;
import gruscope.FileTrouble;
import gruscope.export.ask.Setting;
import gruscope.scene.file.SceneText;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import static gruscope.Message.says;

/// Looks after figure files and scene files: whenever one is saved, the pictures that are no longer as asked for are drawn anew.
public final class RenderWatch {

    /// Programs save in several steps.
    private static final long SETTLED = 150;

    private final Map<Path, String> drawn = new HashMap<>();

    /// What was wrong when it was last looked: told once, since where what is told is written into a folder looked after, telling it is a change too.
    private List<String> wrong = List.of();

    /// The orders that are new, or other than when they were last asked for here.
    List<Order> changed(Orders orders) {
        List<Order> changed = new ArrayList<>();
        for (Order order : orders.orders()) {
            String asked = asked(order);
            if (!asked.equals(drawn.put(order.file(), asked))) {
                changed.add(order);
            }
        }
        return changed;
    }

    /// All that makes a picture what it is, wherever it is written.
    private static String asked(Order order) {
        return SceneText.format(order.wish().scene()) + " " + order.caption() + " " + Setting.values().stream()
                .flatMap(setting -> order.wish().settings().text(setting).stream().map(text -> setting.option() + "=" + text)).collect(Collectors.joining(" "));
    }

    /// Goes on until the thread is interrupted or the program is ended.
    ///
    /// @param files    what is looked after, and what lies in the folders beside and directly below
    /// @param orders   reads anew what is asked for
    /// @param draw     draws some of it
    /// @param complain told what cannot be read
    /// @throws BadInput if a folder cannot be looked after
    public void run(List<Path> files, Supplier<Orders> orders, Consumer<Orders> draw, Consumer<BadInput> complain) {
        try (WatchService service = files.getFirst().getFileSystem().newWatchService()) {
            for (Path folder : folders(files)) {
                folder.register(service, StandardWatchEventKinds.ENTRY_CREATE, StandardWatchEventKinds.ENTRY_MODIFY);
            }
            while (true) {
                again(orders, draw, complain);
                WatchKey key = service.take();
                while (key != null) {
                    key.pollEvents();
                    key.reset();
                    key = service.poll(SETTLED, TimeUnit.MILLISECONDS);
                }
            }
        } catch (IOException e) {
            throw new BadInput(says("watch-cannot-be-looked-after", files.getFirst(), FileTrouble.reason(e)), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Draws what is asked for otherwise than before, and tells what is wrong unless that was told already.
    void again(Supplier<Orders> orders, Consumer<Orders> draw, Consumer<BadInput> complain) {
        try {
            Orders asked = orders.get();
            List<Order> changed = changed(asked);
            boolean news = isNews(asked.problems());
            if (!changed.isEmpty() || news) {
                draw.accept(new Orders(changed, asked.problems()));
            }
        } catch (BadInput e) {
            if (isNews(List.of(e))) {
                complain.accept(e);
            }
        }
    }

    private boolean isNews(List<BadInput> problems) {
        List<String> before = wrong;
        wrong = problems.stream().map(BadInput::getMessage).toList();
        return !wrong.isEmpty() && !wrong.equals(before);
    }

    private static List<Path> folders(List<Path> files) throws IOException {
        List<Path> folders = new ArrayList<>();
        for (Path file : files) {
            Path beside = file.toAbsolutePath().getParent();
            folders.add(beside);
            try (Stream<Path> below = Files.list(beside)) {
                below.filter(Files::isDirectory).forEach(folders::add);
            }
        }
        return folders.stream().distinct().toList();
    }
}
