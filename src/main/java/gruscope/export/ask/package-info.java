/// What can be asked of a picture, and reading it: settings, sizes, names of files, figure files.
///
/// In come words of a command line, a figure file or the export dialog, each with its place; out come recipes and requests in which everything
/// is possible. Whoever asks, a setting has one name, one reader and one message.
///
/// ```java
/// Settings settings = Settings.NONE.with(Setting.named("figure").orElseThrow(), "cell", "--figure");
/// Recipe recipe = Recipe.of(scene, settings);
/// ```
package gruscope.export.ask;
