package gruscope.export.make;

import gruscope.BadInput;
import gruscope.Counted;
import gruscope.FileName;
import gruscope.Listing;
import gruscope.export.ask.Choices;
import gruscope.export.ask.Format;
import gruscope.export.ask.NamePattern.Field;
import gruscope.export.ask.NamePattern;
import gruscope.export.ask.Request;
import gruscope.export.ask.Subject;
import gruscope.scene.Scene;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import static gruscope.Message.says;

/// What requests come to: a picture for each combination, every one with a file of its own.
///
/// @param orders   in the order they were asked for
/// @param problems what is wrong with scenes and settings whose pictures cannot be listed; the others are not concerned
public record Orders(List<Order> orders, List<BadInput> problems) {

    public Orders {
        orders = List.copyOf(orders);
        problems = List.copyOf(problems);
    }

    /// @throws BadInput if a name says nothing of the format, or two pictures would get the same name; nothing has been drawn by then
    public static Orders of(List<Request> requests) {
        List<Order> orders = new ArrayList<>();
        List<BadInput> problems = new ArrayList<>();
        Map<Path, String> taken = new HashMap<>();
        for (Request request : requests) {
            for (Order order : named(request, wishes(request, problems), problems)) {
                String other = taken.putIfAbsent(order.file().toAbsolutePath().normalize(), request.place());
                if (other != null) {
                    throw new BadInput(request.place(), says("is-already-asked-for-at", order.file(), other), says("give-one-of-them-another"));
                }
                orders.add(order);
            }
        }
        return new Orders(orders, problems);
    }

    /// A wish, and what a name can tell of it.
    private record Named(Wish wish, Map<Field, String> traits) {
    }

    private static List<Named> wishes(Request request, List<BadInput> problems) {
        List<Format> formats = request.asking().formats().isEmpty() ? List.of(byName(request)) : request.asking().formats();
        Map<String, Integer> names = new HashMap<>();
        List<Named> wishes = new ArrayList<>();
        for (Subject subject : request.asking().subjects()) {
            String about = "";
            try {
                Scene scene = subject.opened(request.asking().reading()).scene();
                about = request.asking().subjects().size() > 1 ? subject.name() : "";
                int namesakes = names.merge(subject.name(), 1, Integer::sum);
                String name = subject.name() + (namesakes == 1 ? "" : "-" + namesakes);
                for (Format format : formats) {
                    Choices.of(scene, request.asking().settings(), format).stream().map(settings -> new Wish(scene, settings, format))
                            .forEach(wish -> wishes.add(new Named(wish, wish.traits(name))));
                }
            } catch (BadInput e) {
                problems.add(about.isEmpty() ? e : e.at(about));
            }
        }
        return wishes;
    }

    private static Format byName(Request request) {
        boolean open = request.name().isEmpty() || request.name().get().fields().contains(Field.FORMAT);
        return open ? Format.PNG : BadInput.at(request.place(), () -> Format.of(request.name().get().text()));
    }

    private static List<Order> named(Request request, List<Named> wishes, List<BadInput> problems) {
        NamePattern pattern = request.name().orElseGet(() -> NamePattern.telling(neededToTellApart(wishes)));
        Map<Path, List<Named>> named = new LinkedHashMap<>();
        for (Named wish : wishes) {
            try {
                Path file = FileName.path(request.folder(), pattern.filled(wish.traits()));
                named.computeIfAbsent(file, _ -> new ArrayList<>()).add(wish);
            } catch (BadInput e) {
                problems.add(e.at(request.place()));
            }
        }
        named.forEach((file, same) -> {
            if (same.size() > 1) {
                throw collision(request, pattern, file, same);
            }
        });
        return named.entrySet().stream().map(entry -> {
            Named first = entry.getValue().getFirst();
            return new Order(first.wish(), first.traits(), entry.getKey(), request.asking().caption().orElse(false));
        }).toList();
    }

    /// What a name must tell beside scene and format.
    private static Set<Field> neededToTellApart(List<Named> wishes) {
        return wishes.stream().collect(Collectors.groupingBy(
                wish -> List.of(wish.traits().get(Field.SCENE), wish.traits().get(Field.FORMAT)))).values().stream()
                .flatMap(same -> differing(same).stream()).collect(Collectors.toCollection(() -> EnumSet.noneOf(Field.class)));
    }

    /// What distinguishes some of the wishes from others.
    private static Set<Field> differing(List<Named> wishes) {
        Set<Field> differing = EnumSet.noneOf(Field.class);
        for (Field field : Field.values()) {
            if (wishes.stream().map(wish -> wish.traits().get(field)).distinct().count() > 1) {
                differing.add(field);
            }
        }
        return differing;
    }

    private static BadInput collision(Request request, NamePattern pattern, Path file, List<Named> same) {
        Set<Field> missing = differing(same);
        return new BadInput(request.place(), says("would-all-be-called", Counted.of(same.size(), "picture"), file), says("add-to-the-name-as", Listing.and(List.copyOf(missing)), pattern.with(missing).text()));
    }
}
