import 'maplibre-gl/dist/maplibre-gl.css';
import maplibreWorker from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import { Map as Maplibre, Marker, Popup, ScaleControl, setWorkerUrl, type MapMouseEvent } from 'maplibre-gl';
import { useEffect, useRef, useState, type CSSProperties, type ReactNode, type RefObject } from 'react';
import type { MapLayer, MapLayers } from '#kernel/desk/wire.ts';
import { FONT, type Look } from '../look/tokens.ts';
import type { Picking } from '../source/source.ts';
import { say } from '../value/language.ts';
import { useWords } from '../words/use-words.ts';
import { isSwitchable, sketchStyle } from './sketch-style.ts';
import './map.css';

setWorkerUrl(maplibreWorker);

type SketchMapProps = { readonly map: MapLayers; readonly look: Look; readonly onOpen: (register: string, record: string) => void; readonly picking?: Picking };

/** The district's own sketch: paper ground, waters with their names, thin roads, and records where they are; no tiles and no letters from outside. */
export function SketchMap({ map: layers, look, onOpen, picking }: SketchMapProps): ReactNode {
  const { word, language } = useWords();
  const host = useRef<HTMLDivElement>(null);
  const drawn = useRef<Maplibre>(undefined);
  const open = useRef(onOpen);
  useEffect(() => {
    open.current = onOpen;
  }, [onOpen]);
  const [hidden, setHidden] = useState<ReadonlySet<string>>(new Set());
  const [failed, setFailed] = useState(false);

  useEffect(() => {
    if (!host.current) return undefined;
    const map = startMap(host.current, layers, look, language === 'zh' ? { 'ScaleControl.Meters': '米', 'ScaleControl.Kilometers': '公里' } : {});
    if (!map) {
      setFailed(true);
      return undefined;
    }
    drawn.current = map;
    openOnClick(map, (register, record) => open.current(register, record));
    return () => map.remove();
  }, [layers, look, language]);
  useEffect(() => {
    const map = drawn.current;
    if (!map) return;
    const apply = (): void => {
      for (const layer of map.getStyle().layers ?? []) {
        const source = 'source' in layer && typeof layer.source === 'string' ? layer.source : undefined;
        if (source) map.setLayoutProperty(layer.id, 'visibility', hidden.has(source) ? 'none' : 'visible');
      }
    };
    if (map.isStyleLoaded()) apply();
    else map.once('load', apply);
  }, [hidden]);

  usePicking(drawn, picking, layers, look);

  const toggle = (id: string): void => setHidden((before) => new Set(before.has(id) ? [...before].filter((one) => one !== id) : [...before, id]));
  if (failed) return <MapAsList map={layers} />;
  return (
    <div className="sketch">
      <div ref={host} className="sketch-map" role="application" aria-label={word('map')} />
      <span className="sketch-mark">{word('map')}</span>
      <span className="sketch-north" aria-hidden="true">{word('mapNorth')}<i>↑</i></span>
      <fieldset className="sketch-layers">
        <legend>{word('mapLayers')}</legend>
        {layers.layers.filter(isSwitchable).map((layer) => (
          <label key={layer.id}><input type="checkbox" checked={!hidden.has(layer.id)} onChange={() => toggle(layer.id)} /><i className={`sketch-key sketch-key-${layer.id}`} style={keyStyle(layer)} />{say(layer.title, language)}</label>
        ))}
      </fieldset>
    </div>
  );
}

// The place that is chosen is marked; a click on the map moves it.
function usePicking(drawn: RefObject<Maplibre | undefined>, picking: Picking | undefined, layers: MapLayers, look: Look): void {
  const pick = useRef(picking?.onPick);
  const [west, south] = picking?.at ?? [];
  const isOn = picking !== undefined;
  useEffect(() => {
    pick.current = picking?.onPick;
  });
  useEffect(() => {
    const map = drawn.current;
    if (!map || !isOn) return undefined;
    const click = ({ lngLat }: MapMouseEvent): void => pick.current?.([lngLat.lng, lngLat.lat]);
    map.on('click', click);
    map.getCanvas().style.cursor = 'crosshair';
    return () => void map.off('click', click);
  }, [drawn, isOn, layers, look]);
  useEffect(() => {
    const map = drawn.current;
    if (!map || west === undefined || south === undefined) return undefined;
    const mark = new Marker({ color: '#b3261e' }).setLngLat([west, south]).addTo(map);
    return () => void mark.remove();
  }, [drawn, west, south, layers, look]);
}

// The key shows a layer of records as the map marks it.
function keyStyle({ mark }: MapLayer): CSSProperties | undefined {
  return mark && { borderColor: `var(--${mark.colour})`, background: mark.hollow ? 'transparent' : `var(--${mark.colour})` };
}

function startMap(container: HTMLElement, layers: MapLayers, look: Look, locale: Record<string, string>): Maplibre | undefined {
  const [west, south, east, north] = layers.bounds;
  try {
    const map = new Maplibre({
      container, locale, style: sketchStyle(layers, look), bounds: [west, south, east, north], fitBoundsOptions: { padding: 28 },
      maxBounds: [west - 0.06, south - 0.05, east + 0.06, north + 0.05], attributionControl: false, localIdeographFontFamily: FONT,
      dragRotate: false, pitchWithRotate: false, touchPitch: false, cooperativeGestures: false, scrollZoom: false,
    });
    map.touchZoomRotate.disableRotation();
    map.keyboard.disableRotation();
    map.addControl(new ScaleControl({ unit: 'metric', maxWidth: 120 }), 'bottom-left');
    return map;
  } catch {
    // Without WebGL there is no drawing; the list says the same in words.
    return undefined;
  }
}

type Thing = { readonly name?: unknown; readonly kind?: unknown; readonly register?: unknown; readonly record?: unknown };

function openOnClick(map: Maplibre, open: (register: string, record: string) => void): void {
  const popup = new Popup({ closeButton: false, closeOnClick: false, offset: 10, className: 'sketch-popup' });
  const thingAt = (event: MapMouseEvent): Thing | undefined => map.queryRenderedFeatures([[event.point.x - 4, event.point.y - 4], [event.point.x + 4, event.point.y + 4]])
    .map((feature): Thing => feature.properties).find((one) => typeof one.name === 'string' && one.name !== '');
  map.on('mousemove', (event) => {
    const thing = thingAt(event);
    map.getCanvas().style.cursor = thing?.record ? 'pointer' : '';
    if (!thing) popup.remove();
    else popup.setLngLat(event.lngLat).setText(String(thing.name)).addTo(map);
  });
  map.on('mouseout', () => popup.remove());
  map.on('click', (event) => {
    const thing = thingAt(event);
    if (typeof thing?.register === 'string' && typeof thing.record === 'string') open(thing.register, thing.record);
  });
}

/** What stands on the map, in words, for devices that can't draw it. */
function MapAsList({ map }: { readonly map: MapLayers }): ReactNode {
  const { word, language } = useWords();
  return (
    <div className="sketch-list">
      <p>{word('mapFailed')}</p>
      <dl>{map.layers.map((layer) => <div key={layer.id}><dt>{say(layer.title, language)}</dt><dd>{layer.features.features.map(nameOfFeature).filter(Boolean).join(language === 'zh' ? '、' : ', ')}</dd></div>)}</dl>
    </div>
  );
}

function nameOfFeature(feature: unknown): string {
  if (typeof feature !== 'object' || feature === null || !('properties' in feature)) return '';
  const { properties } = feature;
  return typeof properties === 'object' && properties !== null && 'name' in properties ? String(properties.name) : '';
}
