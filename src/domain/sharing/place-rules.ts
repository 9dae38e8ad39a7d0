/** What an owner gives a service so that this page may publish there and everybody may read. */
export interface PlaceRules {
  /** Of the page that publishes, as browsers name it: without a slash at its end. */
  readonly origin: string;
  readonly bucket: string;
}

const METHODS = ['GET', 'HEAD', 'PUT', 'DELETE'];
/** Not `*`, which some services do not take. */
const HEADERS = [
  'authorization',
  'cache-control',
  'content-type',
  'x-amz-content-sha256',
  'x-amz-date',
];
const FOLDER_METHODS = 'GET, HEAD, PUT, DELETE, MKCOL, PROPFIND, OPTIONS';
const FOLDER_HEADERS = 'Authorization, Content-Type, Depth';

const indented = (value: unknown) => JSON.stringify(value, null, 2);

/** The rule in the form of AWS's and Cloudflare's consoles. */
export function corsJson({ origin }: PlaceRules): string {
  return indented([
    {
      AllowedOrigins: [origin],
      AllowedMethods: METHODS,
      AllowedHeaders: HEADERS,
      MaxAgeSeconds: 3600,
    },
  ]);
}

/** The rule as `aws s3api put-bucket-cors` takes it, for every service that speaks S3. */
export function corsCommand(rules: PlaceRules, endpoint: string): string {
  const rule = JSON.stringify({ CORSRules: JSON.parse(corsJson(rules)) as unknown });
  return `aws s3api put-bucket-cors --endpoint-url ${endpoint} --bucket ${rules.bucket} --cors-configuration '${rule}'`;
}

/** Lets everybody read files, but not list them. */
export function publicPolicy({ bucket }: PlaceRules): string {
  return indented({
    Version: '2012-10-17',
    Statement: [
      {
        Effect: 'Allow',
        Principal: '*',
        Action: ['s3:GetObject'],
        Resource: [`arn:aws:s3:::${bucket}/*`],
      },
    ],
  });
}

export function policyCommand(rules: PlaceRules, endpoint: string): string {
  const policy = JSON.stringify(JSON.parse(publicPolicy(rules)));
  return `aws s3api put-bucket-policy --endpoint-url ${endpoint} --bucket ${rules.bucket} --policy '${policy}'`;
}

/** The rule for Backblaze's own command. */
export function backblazeCommand({ origin, bucket }: PlaceRules): string {
  const rule = {
    corsRuleName: 'bildwerk',
    allowedOrigins: [origin],
    allowedOperations: ['s3_get', 's3_head', 's3_put', 's3_delete'],
    allowedHeaders: HEADERS,
    maxAgeSeconds: 3600,
  };
  return `b2 bucket update --cors-rules '${JSON.stringify([rule])}' ${bucket} allPublic`;
}

export function minioCommands({ origin, bucket }: PlaceRules): string {
  return `mc admin config set myminio api cors_allow_origin="${origin}"
mc anonymous set download myminio/${bucket}`;
}

export function nextcloudSetting({ origin }: PlaceRules): string {
  return `'webapppassword.origins' => ['${origin}'],`;
}

/** What every answer of a WebDAV server has to say, also to requests without a password. */
export function folderHeaders({ origin }: Pick<PlaceRules, 'origin'>): string {
  return `Access-Control-Allow-Origin: ${origin}
Access-Control-Allow-Methods: ${FOLDER_METHODS}
Access-Control-Allow-Headers: ${FOLDER_HEADERS}`;
}

/** For a folder that Apache's mod_dav serves. */
export function apacheSettings({ origin }: PlaceRules): string {
  return `<Location /galleries/>
  Dav On
  DirectoryCheckHandler On
  <LimitExcept GET HEAD OPTIONS>
    Require valid-user
  </LimitExcept>
  Header always set Access-Control-Allow-Origin "${origin}"
  Header always set Access-Control-Allow-Methods "${FOLDER_METHODS}"
  Header always set Access-Control-Allow-Headers "${FOLDER_HEADERS}"
</Location>
RewriteEngine On
RewriteCond %{REQUEST_METHOD} =OPTIONS
RewriteRule ^/galleries/ - [R=204,L]`;
}

/** For a folder that nginx serves with its WebDAV modules. */
export function nginxSettings({ origin }: PlaceRules): string {
  return `location /galleries/ {
  dav_methods PUT DELETE MKCOL;
  dav_ext_methods PROPFIND OPTIONS;
  add_header Access-Control-Allow-Origin "${origin}" always;
  add_header Access-Control-Allow-Methods "${FOLDER_METHODS}" always;
  add_header Access-Control-Allow-Headers "${FOLDER_HEADERS}" always;
  if ($request_method = OPTIONS) { return 204; }
  limit_except GET HEAD OPTIONS {
    auth_basic "galleries";
    auth_basic_user_file /etc/nginx/galleries.htpasswd;
  }
}`;
}
