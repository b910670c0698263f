package id.prima.rules.merit;

/**
 * Where a unit stands among its peers, and how sure that is. The two rank intervals answer two
 * questions: the simultaneous one holds for all units of the group at once, the posterior one for
 * this unit alone.
 *
 * @param unitId unit
 * @param shrunken score drawn towards the mean of the group by its uncertainty
 * @param rankLow best rank in the simultaneous interval, 1 = highest score
 * @param rankHigh worst rank in it
 * @param posteriorRankLow best rank in the posterior interval
 * @param posteriorRankHigh worst rank in it
 * @param topK probability to be among the best k, 0-1
 * @param tieGroup 1 = highest: units of one group cannot be told apart
 */
public record Place(
    String unitId,
    double shrunken,
    int rankLow,
    int rankHigh,
    int posteriorRankLow,
    int posteriorRankHigh,
    double topK,
    int tieGroup) {}
