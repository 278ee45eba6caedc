package gruscope.cli;

import gruscope.export.ask.Setting;
import gruscope.export.ask.Settings;
import picocli.CommandLine.IModelTransformer;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

import java.util.List;

/// Makes an option of every [Setting], and settings of the options that were given. Where a setting takes several values, its option may
/// stand several times.
final class SettingOptions implements IModelTransformer {

    @Override
    public CommandSpec transform(CommandSpec command) {
        for (Setting<?> setting : Setting.values()) {
            OptionSpec.Builder option = OptionSpec.builder(setting.option()).paramLabel(setting.valueName())
                    .completionCandidates(() -> setting.choices().iterator());
            command.addOption(setting.takesList() ? option.type(List.class).auxiliaryTypes(String.class).build() : option.type(String.class).build());
        }
        return command;
    }

    static Settings of(ParseResult parsed) {
        Settings settings = Settings.NONE;
        for (Setting<?> setting : Setting.values()) {
            if (parsed.hasMatchedOption(setting.option())) {
                String value = setting.takesList() ? String.join(setting.separator(), parsed.<List<String>>matchedOptionValue(setting.option(), List.of()))
                        : parsed.matchedOptionValue(setting.option(), "");
                settings = settings.with(setting, value, setting.option());
            }
        }
        return settings;
    }
}
