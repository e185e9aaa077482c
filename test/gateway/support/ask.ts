/** An answer of the gateway, read to its end. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: {
    readonly data?: Record<string, unknown> | null;
    readonly errors?: { message: string; path?: (string | number)[]; extensions: Record<string, unknown> }[];
    readonly extensions?: Record<string, unknown>;
    readonly [other: string]: unknown;
  };
}

/** Asks the gateway over real HTTP. Further headers may name a token. */
export async function ask(
  url: string,
  query: string,
  { variables, headers = {} }: { variables?: object; headers?: Record<string, string> } = {},
): Promise<Answer> {
  const response = await fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json", accept: "application/graphql-response+json", ...headers },
    body: JSON.stringify({ query, variables }),
  });
  return { status: response.status, headers: response.headers, body: (await response.json()) as Answer["body"] };
}
