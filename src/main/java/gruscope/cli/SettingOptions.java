package gruscope.cli;

import gruscope.export.Setting;
import gruscope.export.Settings;
import picocli.CommandLine.IModelTransformer;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/// Makes an option of every [Setting], and settings of the options that were given.
final class SettingOptions implements IModelTransformer {

    @Override
    public CommandSpec transform(CommandSpec command) {
        for (Setting setting : Setting.values()) {
            command.addOption(OptionSpec.builder(name(setting)).type(String.class).paramLabel(setting.valueName())
                    .description(setting.description()).build());
        }
        return command;
    }

    static Settings of(ParseResult parsed) {
        Settings settings = Settings.NONE;
        for (Setting setting : Setting.values()) {
            if (parsed.hasMatchedOption(name(setting))) {
                settings = settings.with(setting, parsed.matchedOptionValue(name(setting), ""), name(setting));
            }
        }
        return settings;
    }

    private static String name(Setting setting) {
        return "--" + setting.key();
    }
}
