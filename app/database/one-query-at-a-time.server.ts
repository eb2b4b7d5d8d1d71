import { PrismaPg } from "@prisma/adapter-pg";
import type { Transaction } from "@prisma/driver-adapter-utils";

/**
 * PrismaPg whose transactions send one query at a time. What names several relations is read with several queries at
 * once, and a transaction has one connection, which from version 9 of pg on takes no second query before it has
 * answered the first. They waited for each other in pg already, so nothing is slower.
 */
export class OneQueryAtATime extends PrismaPg {
  override async connect() {
    const adapter = await super.connect();
    const start = adapter.startTransaction.bind(adapter);
    adapter.startTransaction = async (isolation) => inTurn(await start(isolation));
    return adapter;
  }
}

function inTurn(transaction: Transaction): Transaction {
  const queryRaw = transaction.queryRaw.bind(transaction);
  const executeRaw = transaction.executeRaw.bind(transaction);
  let last: Promise<unknown> = Promise.resolve();
  /** After one that failed comes the next all the same: the database itself says that nothing goes any more. */
  const take = <Answer>(ask: () => Promise<Answer>): Promise<Answer> => {
    const answer = last.then(ask, ask);
    last = answer;
    return answer;
  };
  transaction.queryRaw = (query) => take(() => queryRaw(query));
  transaction.executeRaw = (query) => take(() => executeRaw(query));
  return transaction;
}
