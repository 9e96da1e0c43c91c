import type { FastifyInstance } from 'fastify';
import type { MapLayer, MapLayers } from '#kernel/desk/wire.ts';
import { geometryOf, type PlaceValue } from '#kernel/place/place.ts';
import type { OnMap, Register } from '#kernel/register/register.ts';
import { inScope, withReferences, type Scoped } from '#store/access/in-scope.ts';
import { listPlaces } from '#store/record/places.ts';
import { viewOfRequest, type Site } from './site.ts';

/** The district's sketch with the records that stand on it: one query for each register that is drawn. */
export function mapRoutes(app: FastifyInstance, site: Site): void {
  const { district, pack: { sketch } } = site.platform;

  app.get('/api/map', async (request): Promise<MapLayers> => {
    const registers = [...district.model.registers.values()].flatMap((register) => (register.onMap ? [{ register, onMap: register.onMap }] : []));
    const view = await viewOfRequest(site, request);
    // A layer's condition may ask about what its records refer to.
    const asked = registers.flatMap(({ register }) => withReferences(district.model, register));
    const drawn = await inScope(district, view, asked, async (scoped) => {
      const layers: MapLayer[] = [];
      for (const { register, onMap } of registers) layers.push(await layerOf(scoped, register, onMap));
      return layers;
    });
    return { bounds: sketch.bounds, layers: [...sketch.layers, ...drawn.filter((layer) => layer.features.features.length > 0)] };
  });

  async function layerOf(scoped: Scoped, register: Register, onMap: OnMap): Promise<MapLayer> {
    const places = await listPlaces(district, scoped, register, onMap);
    const features = places.map(({ id, name, state, place }) => ({
      type: 'Feature',
      properties: { name, register: register.id, record: id, ...(state && onMap.tones?.[state] ? { tone: onMap.tones[state] } : {}) },
      geometry: geometryOf(place as PlaceValue),
    }));
    return { id: register.id, title: register.title, mark: onMap.mark, features: { type: 'FeatureCollection', features } };
  }
}
