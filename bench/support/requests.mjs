/** The requests by which a question is asked, by several callers in turn. */
export async function requestsOf({ document, variables, role }, ground, customers) {
  const tokens = await ground.tokens(role);
  return variables(customers).map((given, at) => ({
    body: JSON.stringify({ query: document, variables: given }),
    headers: { "content-type": "application/json", authorization: `Bearer ${tokens[at % tokens.length]}` },
  }));
}
