import {
  Background,
  ControlButton,
  Controls,
  MiniMap,
  ReactFlow,
  ReactFlowProvider,
  useReactFlow,
} from '@xyflow/react';
import type { Connection, Edge, NodeChange } from '@xyflow/react';
import '@xyflow/react/dist/base.css';
import { IconFocusCentered, IconMinus, IconPlus } from '@tabler/icons-react';
import { useEffect, useMemo } from 'react';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';

import { useEditor, useEditorState } from '../editor-store.js';
import { useWide } from '../page/use-wide.js';
import { graphOf, shapeOf } from './graph.js';
import { MapNodeCard } from './map-node-card.js';
import type { StepNode } from './map-node-card.js';
import { nearest, placesOf, sizeOf } from './places.js';
import type { Direction } from './places.js';
import { useMapWords } from './use-map-words.js';
import { useOpenInOutline } from './use-open-in-outline.js';
import styles from './map.module.css';

interface FlowMapProps {
  readonly onRemove: (step: string) => void;
}

/** The map itself. */
export function FlowMap(props: FlowMapProps) {
  return (
    <ReactFlowProvider>
      <Drawing {...props} />
    </ReactFlowProvider>
  );
}

/** The map opens on its beginning, large enough to be read. */
const firstShown = 5;

const nodeTypes = { step: MapNodeCard };

const directions: Readonly<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};

function Drawing({ onRemove }: FlowMapProps) {
  const { t } = useTranslation('phone');
  const editor = useEditor();
  const isWide = useWide();
  const openInOutline = useOpenInOutline();
  const mayEdit = useEditorState((state) => state.mayEdit);
  const { nodes, edges, places } = useDrawn();
  useInView();
  const select = (step: string) => editor.select(step);
  const onNodesChange = (changes: NodeChange<StepNode>[]) => {
    const chosen = changes.find((change) => change.type === 'select' && change.selected);
    if (chosen?.type === 'select' && isStep(chosen.id)) select(chosen.id);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const here =
      event.target instanceof Element
        ? event.target.closest('.react-flow__node')?.getAttribute('data-id')
        : null;
    if (here === null || here === undefined) return;
    const direction = directions[event.key];
    if (direction !== undefined) {
      event.preventDefault();
      const there = nearest(places, here, direction, nodes.map(({ id }) => id).filter(isStep));
      if (there !== null) {
        select(there);
        focusNode(there);
      }
    } else if (event.key === 'Enter' && isStep(here)) {
      event.preventDefault();
      openInOutline(here);
    } else if (event.key === 'Delete' && isStep(here) && mayEdit) onRemove(here);
  };
  const lead = (edge: Edge, { target }: Connection) => {
    const way = (edge.data as { readonly way?: string } | undefined)?.way;
    if (way !== undefined && isStep(target))
      editor.apply({ do: 'setNext', step: edge.source, way, to: target });
  };
  return (
    <div className={styles.map} onKeyDown={onKeyDown}>
      <ReactFlow
        aria-label={t('map.label')}
        nodes={nodes}
        edges={edges}
        nodeTypes={nodeTypes}
        onNodesChange={onNodesChange}
        onNodeDoubleClick={(_, { id }) => isStep(id) && openInOutline(id)}
        onReconnect={lead}
        edgesReconnectable={mayEdit}
        nodesDraggable={false}
        nodesConnectable={false}
        edgesFocusable={false}
        deleteKeyCode={null}
        selectionKeyCode={null}
        multiSelectionKeyCode={null}
        onlyRenderVisibleElements={nodes.length > 120}
        fitView
        fitViewOptions={{ nodes: nodes.slice(0, firstShown), maxZoom: 1, minZoom: 0.6 }}
        minZoom={0.1}
        ariaLabelConfig={{
          'node.a11yDescription.default': t('map.help'),
          'edge.a11yDescription.default': '',
        }}
      >
        <Background gap={24} color="#e5e1da" />
        <ZoomButtons />
        {isWide && (
          <MiniMap pannable ariaLabel={null} style={{ width: 128, height: 96 }} nodeColor="#b4e2d4" />
        )}
      </ReactFlow>
    </div>
  );
}

function ZoomButtons() {
  const { t } = useTranslation('phone');
  const { fitView, zoomIn, zoomOut } = useReactFlow();
  return (
    <Controls showZoom={false} showFitView={false} showInteractive={false} aria-label={t('map.label')}>
      <ControlButton aria-label={t('map.in')} title={t('map.in')} onClick={() => void zoomIn()}>
        <IconPlus size={18} aria-hidden />
      </ControlButton>
      <ControlButton aria-label={t('map.out')} title={t('map.out')} onClick={() => void zoomOut()}>
        <IconMinus size={18} aria-hidden />
      </ControlButton>
      <ControlButton aria-label={t('map.fit')} title={t('map.fit')} onClick={() => void fitView()}>
        <IconFocusCentered size={18} aria-hidden />
      </ControlButton>
    </Controls>
  );
}

/** Places change with the structure alone; words, problems and lights change in place. */
function useDrawn() {
  const outline = useEditorState((state) => state.outline);
  const selected = useEditorState((state) => state.selected);
  const words = useMapWords();
  const graph = useMemo(() => graphOf(outline), [outline]);
  const shape = shapeOf(graph);
  const places = usePlaces(graph, shape);
  const nodes = graph.nodes.map((node): StepNode => {
    const size = sizeOf(node);
    return {
      id: node.id,
      type: 'step',
      position: places.get(node.id) ?? { x: 0, y: 0 },
      ...size,
      selected: node.id === selected,
      selectable: node.sort === 'step',
      focusable: node.sort === 'step',
      ariaRole: 'group',
      ariaLabel: words.node(node),
      data: { node },
    };
  });
  const edges = graph.edges.map((edge): Edge => {
    const way = edge.ways.length === 1 ? edge.ways[0]?.way : undefined;
    return {
      id: edge.id,
      source: edge.from,
      target: edge.to,
      label: words.edge(edge),
      className: styles[edge.isBroken ? 'broken' : 'edge'] ?? '',
      reconnectable: way === undefined ? false : 'target',
      data: { way },
    };
  });
  return { nodes, edges, places };
}

function usePlaces(graph: ReturnType<typeof graphOf>, shape: string) {
  const kept = useMemo(() => ({ shape: '', places: placesOf({ nodes: [], edges: [] }) }), []);
  return useMemo(() => {
    if (kept.shape !== shape) Object.assign(kept, { shape, places: placesOf(graph) });
    return kept.places;
  }, [kept, graph, shape]);
}

/** What is chosen elsewhere, such as on the phone, comes into view. */
function useInView() {
  const target = useEditorState((state) => state.target);
  const { fitView } = useReactFlow();
  useEffect(() => {
    if (target !== null) void fitView({ nodes: [{ id: target.step }], maxZoom: 1, duration: 200 });
  }, [target, fitView]);
}

function isStep(id: string): boolean {
  return !id.includes(':');
}

function focusNode(id: string): void {
  requestAnimationFrame(() =>
    document.querySelector<HTMLElement>(`.react-flow__node[data-id="${CSS.escape(id)}"]`)?.focus(),
  );
}
