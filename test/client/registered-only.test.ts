import { describe, expect, test } from "@jest/globals";
import { type Client, createClient } from "../../client/client.js";
import {
  CustomerRegisterDocument,
  CustomerSearchDocument,
  ProjectBoardDocument,
  TypedDocumentString,
} from "../../client/generated/graphql.js";
import { everybody } from "../support/house.js";
import { openHouseFor } from "../support/house-story.js";
import { startTown } from "../gateway/support/town.js";

/** A client whose requests can be looked at, before they go where they go. */
function watched(url: string, token: string): { client: Client; bodies: Record<string, unknown>[] } {
  const bodies: Record<string, unknown>[] = [];
  const send: typeof fetch = (to, options) => {
    bodies.push(JSON.parse(options?.body as string) as Record<string, unknown>);
    return fetch(to, options);
  };
  return { client: createClient({ url, token, fetch: send }), bodies };
}

describe("the client before a house that answers nothing but registered documents", () => {
  const house = openHouseFor("one process", { REGISTERED_ONLY: "true" });

  test("asks and writes with its own documents, by their ids alone", async () => {
    const { client, bodies } = watched(house.url, await house.issuer.sign(everybody));
    expect((await client.request(ProjectBoardDocument, { code: "DL-01" })).projectByCode).not.toBeNull();
    const input = { projectCode: "DL-01", department: "MARKETING" as const, name: "周一" };
    expect((await client.request(CustomerRegisterDocument, { input })).customerRegister?.userErrors).toEqual([]);
    expect(bodies).toEqual([
      { documentId: expect.stringMatching(/^sha256:[0-9a-f]{64}$/), variables: { code: "DL-01" } },
      { documentId: expect.stringMatching(/^sha256:[0-9a-f]{64}$/), variables: { input } },
    ]);
  });

  test("is refused, with one code, what nobody has registered", async () => {
    const { client, bodies } = watched(house.url, await house.issuer.sign(everybody));
    const own = new TypedDocumentString<object, Record<string, never>>("{ __typename }", {
      hash: `sha256:${"0".repeat(64)}`,
    });
    await expect(client.request(own, {})).rejects.toMatchObject({ code: "DOCUMENT_ID_REQUIRED" });
    expect(bodies.map((body) => Object.keys(body)[0])).toEqual(["documentId", "query"]);
  });
});

test("before a graph that has registered nothing, each document is tried by its id once", async () => {
  const town = await startTown();
  const { client, bodies } = watched(town.gateway.url, "");
  try {
    const hash = CustomerSearchDocument.__meta__?.hash as string;
    const document = new TypedDocumentString<{ people: object[] }, Record<string, never>>("{ people { name } }", {
      hash,
    });
    for (let times = 0; times < 2; times++) expect((await client.request(document, {})).people).toHaveLength(2);
    expect(bodies.map((body) => Object.keys(body)[0])).toEqual(["documentId", "query", "query"]);
  } finally {
    await town.stop();
  }
});
