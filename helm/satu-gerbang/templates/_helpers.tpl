{{- define "satu.labels" -}}
app.kubernetes.io/name: {{ .part }}
app.kubernetes.io/instance: {{ .root.Release.Name }}
app.kubernetes.io/part-of: satu-gerbang
app.kubernetes.io/version: {{ .root.Chart.AppVersion | quote }}
app.kubernetes.io/managed-by: {{ .root.Release.Service }}
helm.sh/chart: {{ printf "%s-%s" .root.Chart.Name .root.Chart.Version }}
{{- end }}

{{- define "satu.selector" -}}
app.kubernetes.io/name: {{ .part }}
app.kubernetes.io/instance: {{ .root.Release.Name }}
{{- end }}

{{- define "satu.fullname" -}}
{{ printf "%s-%s" .root.Release.Name .part | trunc 63 | trimSuffix "-" }}
{{- end }}

{{- define "satu.image" -}}
{{ printf "%s/%s:%s" .root.Values.image.repository .part (default .root.Chart.AppVersion .root.Values.image.tag) }}
{{- end }}

{{- define "satu.podSecurity" -}}
runAsNonRoot: true
runAsUser: 10001
runAsGroup: 10001
fsGroup: 10001
seccompProfile:
  type: RuntimeDefault
{{- end }}

{{- define "satu.containerSecurity" -}}
allowPrivilegeEscalation: false
readOnlyRootFilesystem: true
capabilities:
  drop: [ALL]
{{- end }}

{{- define "satu.probes" -}}
startupProbe:
  httpGet: { path: /actuator/health/liveness, port: management }
  periodSeconds: 2
  failureThreshold: 60
livenessProbe:
  httpGet: { path: /actuator/health/liveness, port: management }
  periodSeconds: 10
  failureThreshold: 3
readinessProbe:
  httpGet: { path: /actuator/health/readiness, port: management }
  periodSeconds: 2
  failureThreshold: 2
{{- end }}

{{- define "satu.env" -}}
- name: SATU_PUBLIC_ORIGIN
  value: {{ .root.Values.publicOrigin | quote }}
- name: SATU_ISSUER
  value: {{ .root.Values.issuer | quote }}
- name: SATU_KEYS_DIR
  value: /keys
- name: SERVER_ADDRESS
  value: 0.0.0.0
- name: SERVER_PORT
  value: "8080"
- name: MANAGEMENT_SERVER_PORT
  value: "9080"
{{- with .root.Values.logFormat }}
- name: LOGGING_STRUCTURED_FORMAT_CONSOLE
  value: {{ . }}
{{- end }}
{{- end }}

{{- define "satu.redisEnv" -}}
- name: SPRING_DATA_REDIS_URL
  valueFrom:
    secretKeyRef: { name: {{ .root.Values.redis.urlSecret }}, key: url }
{{- end }}

{{- define "satu.postgresEnv" -}}
- name: SPRING_DATASOURCE_URL
  value: {{ .root.Values.postgres.url | quote }}
- name: SPRING_DATASOURCE_USERNAME
  valueFrom:
    secretKeyRef: { name: {{ .secret }}, key: username }
- name: SPRING_DATASOURCE_PASSWORD
  valueFrom:
    secretKeyRef: { name: {{ .secret }}, key: password }
{{- end }}

{{- define "satu.deployment" -}}
apiVersion: apps/v1
kind: Deployment
metadata:
  name: {{ include "satu.fullname" . }}
  labels: {{- include "satu.labels" . | nindent 4 }}
spec:
  {{- if not .autoscaled }}
  replicas: {{ .values.replicas }}
  {{- end }}
  strategy:
    type: RollingUpdate
    rollingUpdate: { maxUnavailable: 0, maxSurge: 1 }
  selector:
    matchLabels: {{- include "satu.selector" . | nindent 6 }}
  template:
    metadata:
      labels: {{- include "satu.labels" . | nindent 8 }}
    spec:
      automountServiceAccountToken: false
      terminationGracePeriodSeconds: {{ .grace }}
      securityContext: {{- include "satu.podSecurity" . | nindent 8 }}
      {{- with .root.Values.image.pullSecrets }}
      imagePullSecrets: {{- toYaml . | nindent 8 }}
      {{- end }}
      topologySpreadConstraints:
        - maxSkew: 1
          topologyKey: kubernetes.io/hostname
          whenUnsatisfiable: ScheduleAnyway
          labelSelector:
            matchLabels: {{- include "satu.selector" . | nindent 14 }}
      containers:
        - name: {{ .part }}
          image: {{ include "satu.image" . }}
          imagePullPolicy: {{ .root.Values.image.pullPolicy }}
          securityContext: {{- include "satu.containerSecurity" . | nindent 12 }}
          ports:
            - { name: http, containerPort: 8080 }
            - { name: management, containerPort: 9080 }
          env: {{- .env | nindent 12 }}
          {{- include "satu.probes" . | nindent 10 }}
          resources: {{- toYaml .values.resources | nindent 12 }}
          volumeMounts:
            - { name: keys, mountPath: /keys, readOnly: true }
            - { name: tmp, mountPath: /tmp }
            {{- if .state }}
            - { name: state, mountPath: /state }
            {{- end }}
      volumes:
        - name: keys
          secret: { secretName: {{ .keys }}, defaultMode: 0440 }
        - name: tmp
          emptyDir: {}
        {{- if .state }}
        - name: state
          emptyDir: {}
        {{- end }}
{{- end }}

{{- define "satu.service" -}}
apiVersion: v1
kind: Service
metadata:
  name: {{ include "satu.fullname" . }}
  labels: {{- include "satu.labels" . | nindent 4 }}
spec:
  selector: {{- include "satu.selector" . | nindent 4 }}
  ports:
    - { name: http, port: 8080, targetPort: http }
{{- end }}

{{- define "satu.disruptionBudget" -}}
apiVersion: policy/v1
kind: PodDisruptionBudget
metadata:
  name: {{ include "satu.fullname" . }}
  labels: {{- include "satu.labels" . | nindent 4 }}
spec:
  maxUnavailable: 1
  selector:
    matchLabels: {{- include "satu.selector" . | nindent 6 }}
{{- end }}
