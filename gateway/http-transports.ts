import { WrongSettings } from "../subgraphs/shared/settings.js";
import { StartError } from "./start-error.js";
import type { TransportFactory } from "./supergraph/open-graph.js";
import { httpTransport } from "./transports/http.js";
import type { SignFor } from "./transports/subgraph-tokens.js";

/**
 * Makes the ways to subgraphs over HTTP: to the address in the supergraph, or to the one that the environment gives
 * instead, as CUSTOMER_URL for the subgraph customer.
 * @param sign makes the tokens that tell subgraphs for whom we ask; without it they hear of nobody
 */
export function httpTransports(env: Readonly<Record<string, string | undefined>>, sign?: SignFor): TransportFactory {
  return (name, routingUrl) => {
    const setting = settingFor(name);
    const url = env[setting] || routingUrl;
    if (!url) throw new StartError(`The supergraph has no address for the subgraph ${name}. Set ${setting}.`);
    if (!/^https?:\/\//.test(url) || !URL.canParse(url)) {
      throw new WrongSettings(`${setting}: expected an http(s) address of the subgraph ${name}, and was "${url}".`);
    }
    return httpTransport({ name, url, sign });
  };
}

/** The name of the setting that overrides a subgraph's address. */
export function settingFor(subgraph: string): string {
  return `${subgraph.toUpperCase().replace(/[^A-Z0-9]+/g, "_")}_URL`;
}
