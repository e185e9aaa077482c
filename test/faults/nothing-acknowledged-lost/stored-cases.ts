const page = `query ($after: String) {
  cases(first: 100, after: $after, filter: { projectCode: "DL-01" }) {
    nodes { id subject }
    pageInfo { hasNextPage endCursor }
  }
}`;

interface Page {
  readonly nodes: { id: string; subject: string }[];
  readonly pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

/** Every case that a house has, read page by page through the graph: its subject and its id. */
export async function storedCases(url: string, token: string): Promise<[subject: string, id: string][]> {
  const found: [string, string][] = [];
  let after: string | null = null;
  do {
    const response = await fetch(url, {
      method: "POST",
      headers: { "content-type": "application/json", authorization: `Bearer ${token}` },
      body: JSON.stringify({ query: page, variables: { after } }),
    });
    const { data } = (await response.json()) as { data: { cases: Page } };
    const { nodes, pageInfo } = data.cases;
    for (const { subject, id } of nodes) found.push([subject, id]);
    after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
  } while (after !== null);
  return found;
}
