package dev.rill.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rill.telegram.method.Upload;
import dev.rill.telegram.type.InputFile;
import java.util.Map;
import org.jboss.resteasy.reactive.client.api.ClientMultipartForm;

/** Writes a call with a file as Telegram reads it: a part for each parameter, what is no plain value as JSON. */
final class Form {
    private Form() {}

    static ClientMultipartForm of(Upload<?> method) {
        ClientMultipartForm form = ClientMultipartForm.create();
        JsonNode parameters = TelegramJson.MAPPER.valueToTree(method);
        for (Map.Entry<String, JsonNode> parameter : parameters.properties()) {
            JsonNode value = parameter.getValue();
            form.attribute(parameter.getKey(), value.isTextual() ? value.textValue() : value.toString(), null);
        }
        InputFile file = method.file();
        return form.binaryFileUpload(method.field(), file.name(), file.content(), file.mediaType());
    }
}
