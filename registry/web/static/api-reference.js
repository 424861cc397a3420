// Shows the OpenAPI document; loaded as a file because the page allows no inline script.
window.SwaggerUIBundle({
  url: "/schema/openapi.json",
  dom_id: "#reference",
  deepLinking: true,
  validatorUrl: null,
});
