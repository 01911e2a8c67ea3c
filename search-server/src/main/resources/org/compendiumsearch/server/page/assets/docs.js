// Shows the description of the interface. Nothing is asked of any other server.
window.SwaggerUIBundle({
  url: "/openapi.json",
  dom_id: "#api",
  deepLinking: true,
  defaultModelsExpandDepth: 0,
  displayRequestDuration: true,
  docExpansion: "list",
  supportedSubmitMethods: ["get", "head"],
  validatorUrl: null,
});
