/**
 * How often each registered document was asked, as a gateway's /metrics tells, by id.
 * @param gateway its address, as in http://127.0.0.1:4000
 * @throws an Error when nothing there tells
 */
export async function countsOf(gateway: string): Promise<ReadonlyMap<string, number>> {
  const url = new URL("/metrics", gateway).href;
  const response = await fetch(url, { signal: AbortSignal.timeout(10_000) }).catch(() => undefined);
  if (!response?.ok) throw new Error(`${url} tells nothing: is a gateway there?`);
  const lines = (await response.text()).matchAll(/^oneroof_document_requests_total\{document="([^"]+)"\} (\d+)$/gm);
  return new Map([...lines].map(([, id = "", count]) => [id, Number(count)]));
}
