/** Throws a failure when what was begun beside it has ended, so that nothing fails unheard. */
export function afterAll(begun: readonly unknown[], failure: unknown): Promise<never> {
  return Promise.allSettled(begun).then(() => {
    throw failure;
  });
}
