package gruscope.ui.export;

import javafx.scene.layout.Region;

/// In what a setting's value is chosen or typed.
interface SettingControl {

    Region node();

    /// What is asked for, as a figure file would have it; empty where nothing is.
    String text();

    /// Shows what was asked for before; what cannot be shown is left out.
    void take(String text);

    /// @param listener told of every change, however it came about
    void listen(Runnable listener);
}
