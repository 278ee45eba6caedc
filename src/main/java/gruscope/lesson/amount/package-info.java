/// What can be measured of scenes: amounts such as `h2@3 - h2@1`, and conditions on them such as `h@9 >= 0.9`.
///
/// In comes text and the scenes that it speaks of, out come numbers and whether something holds. Lessons wait for conditions, puzzles are judged by
/// them, the answers of a quiz are found by them, and every number in a lesson's prose is checked against its amount.
///
/// ```java
/// Condition goal = AmountParser.condition("h@end >= 0.9");
/// boolean reached = goal.holds(Evidence.of(Presets.named("latch")));
/// ```
package gruscope.lesson.amount;
