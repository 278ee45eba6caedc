/// Printable sheets: a step to reckon by hand, questions before and after, and a teacher's page, each with its key apart.
///
/// In comes a scene or a course and a language; out come pages of A4 as PDF.
///
/// ```java
/// byte[] sheet = Worksheet.of(Presets.named("latch")).pdf(Locale.ENGLISH, false);
/// byte[] key = Worksheet.of(Presets.named("latch")).pdf(Locale.ENGLISH, true);
/// ```
package gruscope.export.sheet;
