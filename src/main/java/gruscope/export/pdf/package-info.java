/// Pages as PDF: one sheet of vector shapes and real letters.
///
/// In comes a page; out comes a tagged document whose description can be read aloud. It has no date, so that the same page gives the same
/// bytes.
///
/// ```java
/// byte[] pdf = Pdf.of(page, Locale.ENGLISH, true);
/// ```
package gruscope.export.pdf;
