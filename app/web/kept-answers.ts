/** Keeps what was used last, up to a number of bytes. */
export class KeptAnswers<Answer extends { bytes: number }> {
  private readonly answers = new Map<string, Answer>();
  private total = 0;

  /** @param most bytes of all answers together; one alone gets a quarter of it at most */
  constructor(private readonly most: number) {}

  get bytes(): number {
    return this.total;
  }

  get(key: string): Answer | undefined {
    const answer = this.answers.get(key);
    if (answer) {
      // A map keeps the order of setting: what is used moves to the end.
      this.answers.delete(key);
      this.answers.set(key, answer);
    }
    return answer;
  }

  set(key: string, answer: Answer): void {
    this.delete(key);
    if (answer.bytes > this.most / 4) return;
    this.answers.set(key, answer);
    this.total += answer.bytes;
    for (const oldest of this.answers.keys()) {
      if (this.total <= this.most) break;
      this.delete(oldest);
    }
  }

  delete(key: string): void {
    const answer = this.answers.get(key);
    if (!answer) return;
    this.answers.delete(key);
    this.total -= answer.bytes;
  }
}
