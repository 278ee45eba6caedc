package gruscope.figure.ink;

import gruscope.engine.cell.Signal;
import gruscope.scene.Theme;

import java.awt.Color;
import java.util.Optional;

/// A colour for each gate and candidate, the same in wiring and equations; after Okabe and Ito (2008), as dark or light as letters on the theme's
/// ground must be. What plays the same part in two cells has the same one.
public final class SignalColours {

    private SignalColours() {
    }

    /// @return none for what goes in ink: inputs and states
    public static Optional<Color> of(Signal signal, Theme theme) {
        boolean dark = theme.isDark();
        return switch (signal) {
            case RESET_GATE -> Optional.of(new Color(dark ? 0x6FC0EE : 0x005C94));
            case UPDATE_GATE, FORGET_GATE -> Optional.of(new Color(dark ? 0xF0A860 : 0xA34400));
            case CANDIDATE, CELL_CANDIDATE -> Optional.of(new Color(dark ? 0x5FCFA8 : 0x00664A));
            case INPUT_GATE -> Optional.of(new Color(dark ? 0xE39AC6 : 0x8E2F68));
            case OUTPUT_GATE -> Optional.of(new Color(dark ? 0xBBA9EE : 0x5A3FA0));
            case INPUT, CELL_STATE, HIDDEN_STATE, READOUT -> Optional.empty();
        };
    }
}
