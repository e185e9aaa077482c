# One image for every process of the house; docker-compose.yml says which of them a container runs.

FROM node:24-slim AS build
WORKDIR /oneroof
COPY package.json package-lock.json .npmrc ./
RUN npm ci --no-audit --no-fund
COPY .swcrc ./
COPY bin bin
COPY cli cli
COPY gateway gateway
COPY schema schema
COPY client client
COPY subgraphs subgraphs
RUN node bin/build.mjs && mkdir revoked

FROM node:24-slim AS packages
WORKDIR /oneroof
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev --no-audit --no-fund

FROM node:24-slim
WORKDIR /oneroof
ENV NODE_ENV=production HOST=0.0.0.0 PORT=4000 NODE_OPTIONS=--max-semi-space-size=64
COPY --from=packages /oneroof/node_modules node_modules
COPY --from=build /oneroof/dist dist
COPY --from=build /oneroof/schema/supergraph.graphql schema/
COPY --from=build /oneroof/client/generated/persisted-documents.json client/generated/
COPY package.json ./
COPY bin/oneroof.mjs bin/
# A volume that is mounted there is node's to write.
COPY --from=build --chown=node:node /oneroof/revoked /run/oneroof-revoked
USER node
EXPOSE 4000
HEALTHCHECK --interval=5s --timeout=3s --start-period=60s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/health`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "dist/gateway/main.js"]
