# Built in two steps: Maven makes the jar, a JDK-less image runs it as a user that owns nothing but its data.
FROM maven:3.9-eclipse-temurin-25 AS build
WORKDIR /src
COPY pom.xml .
COPY bot/pom.xml bot/
COPY typeface/pom.xml typeface/
COPY adapters/pom.xml adapters/
COPY config/pom.xml config/
COPY bot/src bot/src
COPY typeface/src typeface/src
COPY adapters/src adapters/src
COPY config/src config/src
RUN mvn -B -q -DskipTests package

FROM eclipse-temurin:25-jre
RUN useradd --system --uid 10001 --home-dir /nonexistent --shell /usr/sbin/nologin toban
COPY --from=build /src/config/target/toban.jar /app/toban.jar
USER 10001
EXPOSE 8080
# the management port listens on 127.0.0.1 inside the container only
HEALTHCHECK --interval=10s --timeout=3s --start-period=60s --retries=3 \
  CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/8081 && printf 'GET /actuator/health/readiness HTTP/1.0\\r\\n\\r\\n' >&3 && grep -q '\"UP\"' <&3"]
ENTRYPOINT ["java", "-XX:+UseSerialGC", "-XX:MaxRAMPercentage=70", "-jar", "/app/toban.jar"]
