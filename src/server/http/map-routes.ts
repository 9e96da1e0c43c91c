import type { FastifyInstance } from 'fastify';
import type { MapLayer, MapLayers } from '#kernel/desk/wire.ts';
import { geometryOf, type PlaceValue } from '#kernel/place/place.ts';
import type { OnMap, Register } from '#kernel/register/register.ts';
import { SKETCH } from '#districts/xicheng/sketch/sketch.ts';
import { listPlaces } from '#store/record/places.ts';
import type { Site } from './site.ts';

/** The district's sketch with the records that stand on it: one query for each register that is drawn. */
export function mapRoutes(app: FastifyInstance, site: Site): void {
  const { district } = site.platform;

  app.get('/api/map', async (): Promise<MapLayers> => {
    const drawn: MapLayer[] = [];
    for (const register of district.model.registers.values()) if (register.onMap) drawn.push(await layerOf(register, register.onMap));
    return { bounds: SKETCH.bounds, layers: [...SKETCH.layers, ...drawn.filter((layer) => layer.features.features.length > 0)] };
  });

  async function layerOf(register: Register, onMap: OnMap): Promise<MapLayer> {
    const places = await listPlaces(district, district.database.pool, register, onMap);
    const features = places.map(({ id, name, state, place }) => ({
      type: 'Feature',
      properties: { name, register: register.id, record: id, ...(state && onMap.tones?.[state] ? { tone: onMap.tones[state] } : {}) },
      geometry: geometryOf(place as PlaceValue),
    }));
    return { id: register.id, title: register.title, mark: onMap.mark, features: { type: 'FeatureCollection', features } };
  }
}
