/// Where what a command makes goes: standard output, files, a line of progress on a terminal.
///
/// ```java
/// TextOutput.write(output, text, spec.commandLine());
/// ```
package gruscope.cli.out;
