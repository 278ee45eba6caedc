package gruscope.ui.lesson;

import gruscope.Phrases;
import gruscope.lesson.Link;
import gruscope.lesson.amount.Quantity;
import gruscope.scene.Theme;
import gruscope.ui.kit.Corners;
import gruscope.ui.kit.Design;
import gruscope.ui.kit.PushButton;
import gruscope.ui.pane.Pointing;
import gruscope.ui.store.Store;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// The pane beside the picture: what is told at present, and the way back and forward.
public final class StudyPane {

    /// In sizes of letters; before an audience these are so large that the pane must be narrow.
    private static final double WIDTH = 27;
    private static final double PROJECTED = 19;

    private final Study study;
    private final Store store;
    private final Pointing pointing;
    private final Phrases words;
    private final Locale language;
    private final Consumer<String> panels;
    private final Label kind = new Label();
    private final Button back;
    private final Button forward;
    private final ScrollPane scroll = new ScrollPane();
    private final VBox node;
    private Optional<PageView> view = Optional.empty();
    private Object shown;

    /// What the view of a page depends on.
    private record Seen(Page page, Optional<Integer> answer, Object cell) {
    }

    /// @param panels brings a part of the window into sight: `memory`, `code`, `bill`, `what-if`
    public StudyPane(Study study, Store store, Pointing pointing, Locale language, Consumer<String> panels) {
        this.study = study;
        this.store = store;
        this.pointing = pointing;
        this.language = language;
        this.words = Phrases.of("study", List.of(language));
        this.panels = panels;
        this.back = new PushButton("study-back", words.text("lesson.back"), () -> study.before().ifPresent(study::open)).explained(words.text("tip.lesson.back"));
        this.forward = new PushButton("study-forward", words.text("lesson.forward"), this::goOn).explained(words.text("tip.lesson.forward"));
        Button away = new PushButton("study-close", "×", study::close).sign(words.text("tip.lesson.close"));
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        kind.getStyleClass().add("study-kind");
        kind.setWrapText(true);
        kind.setMinHeight(Region.USE_PREF_SIZE);
        HBox head = new HBox(kind, between, away);
        head.getStyleClass().add("study-head");
        HBox foot = new HBox(back, forward);
        foot.getStyleClass().add("study-foot");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("study-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        VBox panel = new VBox(head, scroll, foot);
        panel.getStyleClass().add("study-panel");
        Corners.round(panel);
        VBox.setVgrow(panel, Priority.ALWAYS);
        node = new VBox(panel);
        node.setId("study-pane");
        node.getStyleClass().add("study");
        node.setPrefWidth(0);
    }

    public Region node() {
        return node;
    }

    /// The least width that it takes, in pixels.
    ///
    /// @param font the size of the window's letters in pixels
    public double least(double font) {
        return study.isOpen() ? PROJECTED * font : 0;
    }

    /// Shows the page; where letters are so large that the picture would have no room beside it, it is as narrow as before an audience.
    ///
    /// @param room what it shares with the picture, in pixels
    /// @param font the size of the window's letters in pixels
    public void show(double room, double font) {
        boolean open = study.isOpen();
        node.setVisible(open);
        node.setManaged(open);
        double width = (store.look().theme() == Theme.PROJECTOR ? PROJECTED : Math.clamp(room / font - Design.TITLED, PROJECTED, WIDTH)) * font;
        node.setPrefWidth(width);
        node.setMinWidth(width);
        if (!open) {
            leave();
            return;
        }
        Optional<Integer> answer = study.page() instanceof Page.Quiz quiz ? study.answer(quiz.index()) : Optional.empty();
        Object cell = study.page() instanceof Page.Guess ? store.run().trace().cell().kind() : "";
        Seen now = new Seen(study.page(), answer, cell);
        if (!now.equals(shown)) {
            boolean other = !(shown instanceof Seen(Page before, var _, var _)) || !before.equals(study.page());
            shown = now;
            PageView laid = laid();
            view = Optional.of(laid);
            scroll.setContent(laid.node());
            scroll.setVvalue(0);
            if (other) {
                panel().ifPresent(panels);
            }
        }
        kind.setText(kind());
        back.setDisable(study.before().isEmpty());
        forward.setDisable(study.after().isEmpty());
        view.ifPresent(PageView::show);
        look();
    }

    /// Goes on; whoever has not predicted yet is asked to.
    public void goOn() {
        study.after().ifPresent(study::open);
    }

    private PageView laid() {
        ProseView prose = new ProseView(words, this::follow);
        return switch (study.page()) {
            case Page.Lecture lecture -> new LectureView(study, store, lecture, words, language, prose);
            case Page.Twins twins -> new TwinsView(study, twins, words, language, prose);
            case Page.Riddle riddle -> new RiddleView(study, riddle, words, language, prose);
            case Page.Quiz quiz -> new QuizView(study, quiz, words, language, prose);
            case Page.Guess _ -> new GuessView(store, pointing, words);
            case Page.Closed _ -> throw new IllegalStateException("a closed page has no view");
        };
    }

    private String kind() {
        return switch (study.page()) {
            case Page.Lecture lecture -> words.text("lesson.kind", lecture.lesson().title().in(language), lecture.step() + 1, lecture.lesson().steps().size(),
                    LectureView.done(study, lecture));
            case Page.Twins twins -> words.text("pair.kind", twins.pair().number(), study.course().pairs().size());
            case Page.Riddle riddle -> words.text(study.isSolved(riddle.puzzle().id()) ? "puzzle.kind.solved" : "puzzle.kind", riddle.puzzle().id(), study.course().puzzles().size());
            case Page.Quiz quiz -> words.text("quiz.kind", quiz.index() + 1, study.course().quiz().size());
            case Page.Guess _ -> words.text("guess.kind");
            case Page.Closed _ -> "";
        };
    }

    private Optional<String> panel() {
        return switch (study.page()) {
            case Page.Lecture lecture -> lecture.now().panel();
            case Page.Twins twins -> twins.pair().panel();
            case Page.Riddle _ -> Optional.of("what-if");
            case Page.Quiz _, Page.Guess _, Page.Closed _ -> Optional.empty();
        };
    }

    /// Lets glow what is to be looked at, and covers what is to be predicted.
    private void look() {
        List<Quantity> looks = switch (study.page()) {
            case Page.Lecture lecture -> lecture.now().looks();
            case Page.Twins twins -> twins.pair().looks();
            default -> List.of();
        };
        pointing.keep(study.isAway() ? Set.of() : Sight.targets(looks, store.run()));
        if (view.orElse(null) instanceof GuessView guess) {
            pointing.cover(guess.covered());
        } else {
            boolean covering = study.isCovering() && !study.isAway() && study.page() instanceof Page.Lecture lecture
                    && lecture.now().prediction().flatMap(Sight::of).isPresent();
            pointing.cover(covering ? Optional.of(Sight.covered(firstCovered())) : Optional.empty());
        }
    }

    private int firstCovered() {
        return study.page() instanceof Page.Lecture lecture ? lecture.now().start().moment().step() + 1 : 1;
    }

    private void leave() {
        if (shown != null) {
            shown = null;
            view = Optional.empty();
            pointing.keep(Set.of());
            pointing.cover(Optional.empty());
        }
    }

    private void follow(Link link) {
        switch (link) {
            case Link.Number(var _, String _, var amount) -> Quantity.in(amount).findFirst().ifPresent(this::point);
            case Link.Look(var _, Quantity at) -> point(at);
            case Link.Step _, Link.Pair _, Link.Page _ -> study.follow(link);
        }
    }

    /// Goes to the step of a quantity, dwells on its unit, and lets it glow.
    private void point(Quantity quantity) {
        if (study.page() instanceof Page.Twins(var pair, boolean other) && List.of("a", "b").contains(quantity.of()) && other == quantity.of().equals("a")) {
            study.open(new Page.Twins(pair, !other));
        }
        Sight.target(quantity, store.run()).ifPresent(target -> {
            int step = quantity.stepIn(store.run());
            store.look(store.scene().withView(store.scene().view().withUnit(Math.min(quantity.unit(), store.scene().hiddenSize()) - 1)));
            if (step > 0) {
                store.moveTo(store.run().timeline().endOf(step));
            }
            pointing.keep(Set.of(target));
        });
    }
}
