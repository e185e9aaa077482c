import { ApolloClient, HttpLink, InMemoryCache } from "@apollo/client";
import { beforeAll, expect, test } from "@jest/globals";
import { Client as UrqlClient, fetchExchange } from "@urql/core";
import { GraphQLClient } from "graphql-request";
import { createClient } from "../../client/client.js";
import { documentNode } from "../../client/document-node.js";
import { CustomerSearchDocument, type CustomerSearchQuery } from "../../client/generated/graphql.js";
import { everyChronicle } from "../support/house-people.js";
import { employeeOf } from "../support/house-callers.js";
import type { TestHouse } from "../support/house.js";

const person = everyChronicle().find(({ registrations }) =>
  registrations.some(({ projectCode }) => projectCode === "DL-01"),
)!;
const variables = { mobile: person.person.mobile };

/** The documents of the client, asked by the clients of others. */
export function otherClients(house: TestHouse): void {
  let headers: { authorization: string };
  let expected: CustomerSearchQuery;
  beforeAll(async () => {
    const token = await house.issuer.sign(employeeOf("DL-01", "service_agent"));
    headers = { authorization: `Bearer ${token}` };
    expected = await createClient({ url: house.url, token }).request(CustomerSearchDocument, variables);
    expect(expected.customersByMobile).toContainEqual(expect.objectContaining({ name: person.name }));
  });

  test("Apollo Client give the same answer, typed", async () => {
    const client = new ApolloClient({ cache: new InMemoryCache(), link: new HttpLink({ uri: house.url, headers }) });
    const { data } = await client.query({ query: documentNode(CustomerSearchDocument), variables });
    const name: string | null | undefined = data?.customersByMobile?.[0]?.name;
    expect(name).toBe(expected.customersByMobile?.[0]?.name);
    expect(data).toMatchObject(expected);
    client.stop();
  });

  test("urql give the same answer, typed", async () => {
    const client = new UrqlClient({
      url: house.url,
      exchanges: [fetchExchange],
      fetchOptions: { headers },
      preferGetMethod: false,
    });
    const { data } = await client.query(documentNode(CustomerSearchDocument), variables).toPromise();
    const name: string | null | undefined = data?.customersByMobile?.[0]?.name;
    expect(name).toBe(expected.customersByMobile?.[0]?.name);
    expect(data).toMatchObject(expected);
  });

  test("graphql-request give the same answer, typed", async () => {
    const client = new GraphQLClient(house.url, { headers });
    const data = await client.request(documentNode(CustomerSearchDocument), variables);
    const name: string | null | undefined = data.customersByMobile?.[0]?.name;
    expect(name).toBe(expected.customersByMobile?.[0]?.name);
    expect(data).toEqual(expected);
  });
}
