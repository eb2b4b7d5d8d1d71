/**
 * Something about the database that a person has to put right: the message says what and how.
 * Entry points print the message alone; any other error is a bug and keeps its stack.
 */
export class DatabaseProblem extends Error {
  override name = "DatabaseProblem";
}
