import type { DataSource } from "typeorm";
import { read } from "../../shared/database.js";
import { sql } from "../../shared/loaders.js";
import { sealedValuesOf } from "../../shared/sealing/sealed-values.js";
import { IdentityModel } from "../entities/identity-model.js";
import type { Model } from "../identity/weigh/model.js";

/** Keeps a model that was learned, as the one that weighs from now on; of two at the same moment, the later. The ones before it are kept as well. */
export async function keepModel(database: DataSource, model: Model): Promise<void> {
  const sealed = sealedValuesOf(database.manager, IdentityModel, "model").seal(model.version, model);
  await database.transaction(async (tx) => {
    await read(tx, sql`lock table identity_model in share row exclusive mode`); // one is in force, so two must not become it
    await read(tx, sql`update identity_model set active = false where active and version <> ${model.version}`);
    await read(
      tx,
      sql`insert into identity_model (version, model, registrations)
        values (${model.version}, ${sealed}, ${model.registrations})
        on conflict (version) do update set active = true`,
    );
  });
}
