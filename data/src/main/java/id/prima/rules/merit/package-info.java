/**
 * Merit: a dated policy, the scores it gives, and what a ranking of them can and cannot tell
 * (statistics, sections 3, 6 and 7).
 *
 * <p>The way of a peer group: {@link id.prima.rules.merit.IndexErrors} says how sure its indices
 * are, {@link id.prima.rules.merit.Improvement} what changed in a year, {@link
 * id.prima.rules.merit.CompositeGroup} scores its units under the policy, {@link
 * id.prima.rules.merit.GroupRanking} ranks the scores, {@link id.prima.rules.merit.Robustness} and
 * {@link id.prima.rules.merit.SmallUnits} try the ranking, {@link id.prima.rules.merit.RewardRule}
 * proposes, and {@link id.prima.rules.merit.Contributions} makes explanations add up.
 */
package id.prima.rules.merit;
