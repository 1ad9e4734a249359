# The image of the service. The same image is the web process and the worker: docker-compose.yml runs both.
ARG NODE_IMAGE=node:24-bookworm-slim

FROM ${NODE_IMAGE} AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=optional
COPY tsconfig.json prisma.config.ts ./
COPY scripts/build.mjs ./scripts/
COPY prisma/schema.prisma ./prisma/
COPY src ./src
RUN npm run build

FROM ${NODE_IMAGE}
ENV NODE_ENV=production \
    HOST=0.0.0.0 \
    PORT=3000 \
    DATA_DIR=/var/lib/karibu
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev --omit=optional && npm cache clean --force && install -d -o node -g node /var/lib/karibu
COPY bin ./bin
COPY prisma/migrations ./prisma/migrations
COPY flows ./flows
COPY locales ./locales
COPY --from=build /app/dist ./dist
USER node
VOLUME /var/lib/karibu
EXPOSE 3000
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=10s --timeout=5s --start-period=30s --retries=3 CMD ["node", "bin/health.mjs", "live"]
CMD ["node", "--max-semi-space-size=32", "--max-old-space-size=512", "dist/main.js"]
