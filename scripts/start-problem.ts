/** Why a start stops, in words for the person who started it; shown without a stack. */
export class StartProblem extends Error {
  override name = "StartProblem";
}
