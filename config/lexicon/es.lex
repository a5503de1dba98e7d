# Español. Un valor y una expresión por línea; «*» vale por cualquier terminación.

[offer]
ransom sus archivos están
ransom sus servidores están
ransom su red está
ransom copiamos su servidor
ransom copiamos sus
ransom descargamos de su red
ransom también descargamos
ransom no renombre
ransom no llame a la policía
ransom entre a la dirección
ransom pasa a la prensa
ransom si no paga
ransom si no escribe
ransom a los 7 días publicamos
ransom avisaremos a sus clientes
ransom su red ha sido
goods quita repetidos
goods repositorio
goods limpiador
discussion nunca he comprado
discussion os cuadran
discussion es caro
invented generador propio
invented de un generador
invented reto
invented imaginario*
invented simulador
service cualquier región
service persona concreta
service dime quién
service la mitad por adelantado
service mitad por adelantado
access vpn y claves
access contraseñas de
access claves de
ransom pendiente de publicación
ransom publicación programada
ransom publicación prevista
ransom el resto se
ransom el resto saldrá
ransom siguiente parte
ransom próxima parte
ransom próxima entrega
ransom saldrán a la luz
ransom serán publicad*
ransom será publicad*
ransom se publicará*
ransom haremos público*
ransom soltaremos
ransom filtraremos
ransom liberaremos
ransom subiremos
service mínimo cinco mil
service herramienta
service respondo en
service si no aparece no cobro
service código fuente
service con proxies
service páginas por hora
service el millar
service por cada mil
service enriquecimiento
service enriquezco
service completo tus
service acierto
service recarga
service recarga mínima
service plan mensual
service prueba de
service anticipo
service mitad antes
service que quieras
service base de datos que quieras
service saco bases
service saco la base
service verificador masivo
service verificador
service devuelvo
service te devuelve
service me pasas
service mandas
service subes
service consultas
service consultas por hora
service por dominio
service por persona
service cada uno
service por encargo
service por verificación
service por búsqueda
service por consulta
access copias de seguridad
access antivirus desactivado
access shell en
access inquilino
access alquilo usuario
access alquilo cuenta
access sin copias
access equipos
access root en
access panel de administración
access panel de médico
access desde la sesión
access se ve desde la sesión
access a la vista
access no extraigo
access no he sacado
access no saco nada
access exportación está cortada
access sin doble factor
access credenciales de
access administrador de dominio
access admin de dominio
access usuario válido
access por la cuenta
access solo la cuenta
access vendo la puerta
access vendo la entrada
access la entrada
access el acceso
access acceso al
sold fueron vendidos
sold vendidos a un tercero
sold no se van a publicar
invented inventados
invented inventadas
invented los genera un script
invented ninguna persona detrás
free aquí están los
free se acabó la conversación
free ya no me sirve
free con un gracias
free los enlaces funcionan
free se filtró solo
free ábranlo
free bájenlo
free el resto en el enlace
ransom saldrán de aquí
ransom cree que vamos de farol
ransom sabrá que no
news admitió
news admite
news la consejería
news la fiscalía
news recibirán una carta
news no se pagará
news copiaron
discussion cada semana lo mismo
discussion la misma base
discussion siempre la misma
discussion con otra cabecera
discussion el que la paga
discussion tal cual
discussion trato correcto
discussion de primera mano nada
discussion he comparado
discussion son iguales
discussion resumen del caso
discussion en tu empresa
discussion bloquea el acceso
discussion qué tiempos
discussion me ha llegado
discussion pago algo
discussion van a la papelera
discussion es un aviso
discussion hizo bien
discussion leí que
discussion entonces para qué
discussion yo creo que
service valido
service validación
service validar
service te digo cuáles
service mínimo 10.000
goods tú solo hablas
goods solo hablas
access no se exporta
access sin segundo factor
goods no me quedo con nada
request pago por registro
request pago por fila
request pago por
request lo que pago
request muestra antes
request necesito lista
sale y es tuya
sale y es tuyo
sale escribe por
sale no menos de
sale solo una venta
sale una sola venta
sale el resto a petición
sale ejemplos por privado
sale un solo dueño
sale pido
sale lo dejo en
sale la dejo en
sale todo junto
sale completo por
sale solo completo
sale en bloque
sale precio fijo
sale precio firme
sale negociables
sale sin regateo
sale primero que
sale quien mande primero
sale dos compradores
sale garante del foro
sale solo garante
sale trueque
sale cambio por
sale intercambio
sale intercambio por
sale o cambio
sale puja mínima
sale acepto xmr
sale en btc
sale en ltc
sale solo cripto
sale solo monero
sale nuevo precio
sale rebajo
sale rebaja
sale bajo el precio
sale sigue disponible
sale muestra por privado
sale muestra por mp
sale sin muestra
sale cada registro
sale por fila
sale mínimo 100
sale es tuyo
sale es tuya
sale se lo queda
sale te paso el enlace
sale trato por
free disfruten
free disfrutad
free aprovechen
free aprovechad
free para todo el mundo
free lo suelto
free la suelto
free lo comparto
free de libre acceso
free descarga libre
free enlaces abiertos
free enlaces abajo
free enlace abajo
free antes de que lo borren
free mientras dure
free sin clave
free clave del archivo
free contraseña del archivo
free planilla abierta
free todo aquí
free el archivo entero
free el resto en
free nadie contestó
free avisé
free publicado íntegro
free publicado el
free publicado íntegramente
ransom antes de cifrar
ransom extrajimos
ransom hemos extraído
ransom en nuestro poder
ransom les quedan
ransom les queda
ransom quedan días
ransom días hábiles
ransom tienen hasta
ransom tiene tres días
ransom para contactarnos
ransom para responder
ransom después se publicará
ransom después todo
ransom saldrá a la luz
ransom último aviso
ransom última oportunidad
ransom negociador
ransom pidieron más tiempo
ransom cortesía
ransom adelanto
patients pacientes
patients paciente
patients historias clínicas
patients historiales clínicos
patients historiales médicos
patients datos médicos
patients datos de salud
patients afiliados
patients expedientes médicos
patients donantes de sangre
invented datos ficticios
invented datos de prueba
invented datos falsos
invented datos inventados
invented pacientes ficticios
invented pacientes simulados
invented pacientes inventados
invented simulados
invented simuladas
invented ficticio*
invented ficticia*
invented generador
invented generados
invented generadas
invented generado con un script
invented sintético*
invented sintética*
invented aleatorio*
invented inventado*
invented inventada*
invented no son reales
invented ninguna persona es real
invented no existen
invented nadie existe
invented para pruebas
invented pruebas de carga
invented pruebas unitarias
invented datos abiertos
invented anonimizado*
invented anonimizada*
invented agregado*
invented agregados
invented sin datos personales
invented dominio público
invented licencia mit
invented base de prácticas
news policía
news fiscal
news fiscalía
news juez
news jueza
news juzgado
news imputado*
news condenad*
news ministro
news ministra
news diputad*
news gobierno
news ayuntamiento informó
news diario
news leer más
news leer la noticia
news reportaje
news agencia efe
news expertos
news experto
news estudio
news encuesta realizada
news piratas informáticos
news ciberdelincuentes
news delincuentes
news atacantes
news ataque informático
news ataque de ransomware
news fueron robados
news fueron sustraídos
news sustraídos
news se copiaron
news habrían
news habría sido
news presunto*
news presunta*
news supuesto*
news la empresa asegura
news asegura que
news aseguró
news declaró
news informó
news explicó
news ha abierto un expediente
news expediente
news los afectados recibirán
news serán notificados
news serán informados
news le atribuye
news piden
news pedían
news exigen
news exigían
news rescate de
news resumen semanal
news esta semana en
discussion disputa
discussion disputas
discussion arbitraje
discussion reembolso
discussion devolución
discussion devolver el dinero
discussion quiero mi dinero
discussion me vendió
discussion pagué
discussion le pagué
discussion no contesta
discussion desapareció
discussion me bloqueó
discussion me estafó
discussion me estafaron
discussion estafado
discussion capturas adjuntas
discussion capturas
discussion sobre 10
discussion estrellas
discussion recomiendo
discussion recomendable
discussion mi experiencia
discussion la compré
discussion lo compré
discussion llegaron
discussion contestó rápido
discussion basta de
discussion harto de
discussion hartos de
discussion estoy harto
discussion quién compra
discussion dejen de
discussion dejad de
discussion jaja*
discussion jajaja
discussion xd
discussion encuesta
discussion votación
discussion votad
discussion cuánto vale
discussion cuánto pagarían
discussion cuánto cuesta
discussion es para un trabajo
discussion curiosidad
discussion norma
discussion norma nueva
discussion expulsión
discussion será expulsado
discussion moderador*
discussion moderadora
discussion a partir de ahora
discussion desde ahora
discussion aquellos tiempos
discussion nostalgia
discussion en mi época
discussion se acuerdan de
discussion os acordáis
discussion excepción
discussion no funciona
discussion falla
discussion se cae
discussion error al
discussion migrar
discussion migración
discussion alguien sabe
discussion alguien lo ha hecho
discussion gracias de antemano
discussion qué hago
discussion cómo puedo
discussion codificación
discussion paso 1
discussion paso 2
discussion paso a paso
discussion en este tutorial
discussion con fines educativos
discussion conspiración
discussion imaginen
discussion y si
discussion dicen que
discussion me llegó una carta
discussion recibí esta carta
discussion lamentamos informar
discussion debo preocuparme
discussion orden del día
discussion clasificación
discussion tareas
discussion invitados
discussion próximo partido
discussion curso online
discussion cursos
discussion clases
discussion matrícula
discussion plazas
discussion certificado
discussion taller
discussion vacante
discussion empleo
discussion oferta de empleo
discussion enviar cv
discussion jornada
discussion teletrabajo
goods repartidores
goods programa de afiliados
goods socios
goods troyano
access acceso admin
access acceso a
access accesos a
access usuario de administración
goods nube de logs
goods por año
goods por pieza
goods por unidad
goods por mensaje
goods servidores
goods alojamiento
goods cuentas verificadas
goods cuentas de juego
goods vistas
goods suscriptores
goods sms masivo
goods ruta sms
goods tarjetas sim
goods dumps 201
goods tarjetas clonadas
goods clonadas
goods cvv
goods pasaporte falso
goods títulos
goods medicamentos sin receta
goods munición
goods coche
goods papeles en regla
goods entrega en mano
goods segunda mano
goods como nuevo
goods envío
goods guitarra
goods consola
goods muebles
goods inversión
goods préstamo rápido
goods hacker de alquiler
goods recuperación de cuentas
goods letra de
ransom nos llevamos
ransom robados
ransom datos robados
ransom se publica en
ransom se publicará
ransom será público
ransom si no pagan
ransom si no hay pago
ransom hemos descargado
ransom hemos copiado
ransom tenemos en nuestro poder
ransom no han respondido
ransom la empresa no
sale busco comprador*
sale buscamos comprador*
sale vendo
sale vende
sale vendemos
sale se vende
sale se venden
sale en venta
sale a la venta
sale venta
sale ventas
sale vender
sale pongo a la venta
sale precio
sale comprador
sale compradores
sale un solo comprador
sale único comprador
sale compradores serios
sale garante
sale intermediario
sale negociable
sale pago en
sale pagos en
sale acepto
sale ofertas
sale hagan ofertas
sale exclusividad
free filtración
free filtrado
free filtrada
free filtradas
free filtrados
free filtro
free gratuita
free gratuito
free descarga
free descargar
free descargas
free enlace de descarga
free comparto
free compartimos
free compartiendo
free regalo
free les dejo
free os dejo
free dejo
free liberado
free liberada
free libero
free publicado completo
free publicada
free publicados
free sin coste
free sin costo
free descárguenla
free desbloquear
free nuevo enlace
free enlace nuevo
free nuevo espejo
free enlace actualizado
free aquí está el enlace
request busco
request buscamos
request buscando
request se busca
request compro
request compramos
request se compra
request quiero comprar
request quisiera comprar
request alguien tiene
request alguien vende
request alguien que tenga
request quién tiene
request quién vende
request necesito
request necesitamos
request solicito
request pedido
request pago bien
request pagaré
request dónde encontrar
request dónde consigo
request dónde puedo
request pueden compartir
request puede compartir
request me pasan
request enlace caído
discussion cómo
discussion cómo hacer
discussion guía
discussion pregunta
discussion preguntas
discussion duda
discussion dudas
discussion discusión
discussion debate
discussion opinión
discussion opinan
discussion qué opinan
discussion qué opináis
discussion qué piensan
discussion ayuda
discussion reglas
discussion normas
discussion bienvenido*
discussion presentación
discussion consejo*
discussion principiante*
discussion estafa*
discussion es confiable
discussion es fiable
discussion es real
discussion recuerdan
discussion se acuerdan
discussion recordáis
discussion filtración antigua
discussion hace años
discussion creo que
discussion en mi opinión
discussion curso
discussion lección
discussion análisis de la filtración
discussion por qué
discussion compré
discussion he comprado
discussion ejercicio
discussion deberes
discussion trato positivo
news según
news noticia
news noticias
news artículo
news periodista*
news prensa
news comunicado
news nota de prensa
news aepd
news agencia de protección de datos
news multa
news multada
news multado
news sancion*
news anunció
news anunciado
news confirmó
news confirma
news ha confirmado
news investigación
news investiga
news investigan
news policía nacional
news guardia civil
news denuncia
news detenid*
news arrestad*
news autoridades
news portavoz
news sufrió
news ha sufrido
news ciberataque*
news afectados
news pacientes afectados
news personas afectadas
news incibe
news el país
news investigadores
auction subasta*
auction puja
auction pujas
auction puja inicial
auction precio inicial
auction precio de salida
auction compra inmediata
auction mejor postor
auction se subasta
ransom será publicado
ransom será publicada
ransom serán publicados
ransom serán publicadas
ransom se publicarán
ransom publicaremos
ransom vamos a publicar
ransom días restantes
ransom horas restantes
ransom tiempo restante
ransom cuenta atrás
ransom cuenta regresiva
ransom fecha límite
ransom rescate
ransom se negó a pagar
ransom se niega a pagar
ransom no ha pagado
ransom no pagó
ransom hemos exfiltrado
ransom exfiltrado
ransom cifrado
ransom cifrados
ransom negociación
ransom negociaciones
ransom contacte con nosotros
data base de datos
data bases de datos
data bd
data bbdd
data datos
data datos personales
data datos de pacientes
data registros
data filas
data líneas
data historiales
data fichero
data ficheros
data archivo
data archivos
data volcado
data fuga de datos
data credenciales
goods marihuana
goods cocaína
goods pastillas
goods falsificad*
goods billetes falsos
goods documentos falsos
goods cuentas netflix
goods cuenta netflix
goods cuentas premium
goods cuenta premium
goods suscripción
goods servidor
goods hospedaje
goods tarjetas regalo
access accesos vpn
access acceso vpn
access acceso rdp
service método
service servicio
service servicios
goods bicicleta
goods portátil
goods seguidores
goods lavado de dinero
service licencia*
goods al mes
goods por mes
goods mensual
goods al día
goods de por vida
goods garantía
goods revendedor
service raspado
discussion formación
goods se alquila
discussion se busca personal
access acceso a la red
access accesos
goods envío masivo
goods envíos masivos
goods cuentas vpn
goods cuentas de streaming
deny no vendo
deny no se vende
deny no vendemos
deny no está en venta
deny no está a la venta
deny nada a la venta
deny no comparto
deny no es filtración
deny prohibida la venta
deny prohibido vender
deny no estoy vendiendo
deny no hay datos
none base militar
none ventas de la empresa
none según las reglas
none archivo adjunto
none base aérea
none regalo de navidad
none aviso de venta
sold vendido
sold vendida
sold ya vendido
sold ya vendida
sold ya no disponible
sold ya no está disponible
sold no disponible
sold cerrado

[field]
blood_group sangre tipo
treatment medicamento que
none llamada telefónica
test_result pérdida auditiva por oído
test_result audiometr*
test_result audiograma*
test_result examen de laboratorio
test_result pruebas de sangre
test_result prueba covid
test_result pruebas de covid
test_result pruebas de dengue
test_result pruebas de embarazo
test_result prueba de vih
test_result resultado de vih
test_result resultado de la prueba
test_result resultados de las pruebas
test_result resultados de examen*
test_result resultados de biopsia*
test_result glucemia*
test_result creatinina
test_result hemoglobina
test_result tensión arterial
test_result presión arterial
test_result grasa corporal
test_result peso y talla
test_result índice de masa corporal
test_result frecuencia cardiaca
test_result resonancias magnéticas
test_result placas de rayos x
test_result estudios de imagen
test_result estudios radiológicos
test_result histopatolog*
test_result anatomía patológica
test_result espermiograma*
test_result seminograma*
test_result perfil hormonal
test_result test genético
test_result tests genéticos
test_result pruebas genéticas
test_result prueba genética
test_result test de adn
test_result genoma*
test_result polisomnogra*
test_result espirometr*
test_result graduación de la vista
test_result control antidopaje
test_result controles antidopaje
test_result antidoping
test_result toxicológico*
test_result prueba de alergia
test_result pruebas de alergia
test_result laboratorios clínicos resultados
test_result resultados serológicos
diagnosis pérdida auditiva
diagnosis pérdida de audición
diagnosis motivo de la consulta
diagnosis motivo de visita
diagnosis motivo de urgencia
diagnosis motivo de la llamada
diagnosis motivo médico
diagnosis de qué sufren
diagnosis qué les duele
diagnosis notas de consulta
diagnosis notas del terapeuta
diagnosis notas del psicólogo
diagnosis evolución clínica
diagnosis informes de urgencias
diagnosis informes quirúrgicos
diagnosis parte de baja
diagnosis licencias médicas
diagnosis partes de hospital
diagnosis partes de lesiones
diagnosis autorizaciones de oncología
diagnosis autorizaciones médicas
diagnosis reporte médico
diagnosis reportes médicos
diagnosis información clínica
diagnosis cuestionario de salud
diagnosis cuestionarios de salud
diagnosis declaración de salud
diagnosis cie-11
diagnosis patologías
diagnosis grado de discapacidad
diagnosis embarazadas semana
diagnosis tipo de cáncer
diagnosis estadio
diagnosis vih positivo
diagnosis estado serológico
diagnosis causa de la muerte
diagnosis causa de muerte
diagnosis certificado de defunción
diagnosis certificados de defunción
diagnosis comorbilidad*
diagnosis riesgo de suicidio
diagnosis salud mental
diagnosis diagnóstico de ingreso
diagnosis diagnóstico en destino
treatment tratamiento recibido
treatment tratamientos recibidos
treatment medicina recetada
treatment medicinas recetadas
treatment medicación actual
treatment medicación habitual
treatment qué toman
treatment qué medicina*
treatment qué pastillas
treatment dosificación
treatment medicamento y dosis
treatment producto recetado
treatment intervención quirúrgica
treatment operaciones quirúrgicas
treatment operación realizada
treatment procedimientos realizados
treatment sesiones de terapia
treatment ciclos realizados
treatment ciclos de fiv
treatment ciclos de fecundación
treatment protocolos de tratamiento
treatment plan de cuidados
treatment quimioterapia*
treatment radioterapia*
treatment inyeccion*
treatment liposuc*
treatment ortodoncia*
treatment fisioterapia recibida
treatment vacunas puestas
treatment carnet de vacunación
treatment cartilla de vacunación
treatment anticonceptiv*
treatment aborto*
treatment lentes recetadas
treatment audífono modelo
treatment qué se les hizo
treatment qué se le hizo
treatment qué le recetaron
treatment hospitalización
treatment ingresos hospitalarios
treatment atenciones médicas
treatment prestaciones médicas
doctor médico colegiatura
doctor médico y colegiatura
doctor médico
doctor médicos
doctor nombres de los médicos
doctor médico que atendió
doctor médico familiar
doctor doctora
doctor doctores tratantes
doctor especialista
doctor cirujano*
doctor terapeuta*
doctor psicólogo asignado
doctor psicóloga
doctor psiquiatra
doctor ginecólogo
doctor pediatra
doctor odontólogo
doctor dentista
doctor matrona
doctor quién atendió
doctor quién lo atendió
doctor enfermero asignado
insurer seguro
insurer seguros
insurer seguro departamental
insurer plan contratado
insurer plan de salud
insurer plan médico
insurer tipo de plan
insurer previsión
insurer previsión de salud
insurer cobertura
insurer mutua
insurer mutualidad*
insurer compañía de seguro*
insurer quién paga
insurer financiador*
insurer entidad pagadora
insurer régimen de afiliación
health_insurance_id número de credencial
health_insurance_id nro de credencial
health_insurance_id nº de credencial
health_insurance_id credenciales de afiliado
health_insurance_id carnet de asegurado
health_insurance_id código de afiliado
health_insurance_id código de asegurado
health_insurance_id número de seguro social médico
national_id pasaportes nº
national_id carné de identidad
national_id carnés de identidad
national_id cédula y nombre
national_id número de carnet
national_id nro de carnet
national_id nº de carnet
national_id rut y nombre
national_id cuit/cuil
national_id filiación y nif
national_id nif y nombre
national_id matrícula de identidad
document_scan dnis escaneados
document_scan ambas caras
document_scan fotos de cédula*
document_scan copias de cédula*
document_scan escaneos
document_scan escaneado del documento
document_scan foto del documento
document_scan imagen del documento
document_scan licencia escaneada
document_scan licencias escaneadas
document_scan foto de licencia
document_scan selfi*
document_scan selfie con
document_scan recibos de luz
iban cuenta de cargo
iban cuentas de cargo
iban cuenta de cobro
iban cuentas de cobro
iban cuenta de abono
iban cuenta de domiciliación
iban cuenta de pago
iban cbu/alias
iban cvu
iban núm de cuenta
iban mandato sepa
iban mandatos sepa
iban cuenta del banco
iban cuenta banco
phone hijos con móvil
phone número de contacto
phone números de contacto
phone teléfono de emergencia
phone celu
phone celus
phone whatsapp del cliente
phone número de whatsapp
phone tlfs
phone línea fija
phone teléfonos de familiares
phone teléfono del familiar
birth_date fec. nac.
birth_date años de nacimiento
birth_date fechas de nacimientos
birth_date nacido el
birth_date cuándo nacieron
name filiaciones
name apellidos y nombre
name apellidos, nombre
name nombre del dueño
name nombre del niño
name nombre del tutor
name titulares nombre
name nombre y primer apellido
name datos de filiación
name datos personales completos nombre
address dirección y municipio
address lugar de domicilio
address dirección exacta
address dirección del paciente
address dirección de instalación
address ubicación gps
address geolocalización
address coordenadas gps
address dónde viven
address provincia de residencia
address ciudad de residencia
salary salario retenido
salary ingresos declarados
salary renta declarada
employer empresa donde trabaja*
employer dónde trabaja*
employer puesto
employer cargo y empresa
employer profesión
employer equipo en que juega*
card últimos cuatro dígitos
card datos de tarjeta
email email institucional
email emails personales
password clave en md5
password claves en md5
password clave md5
password claves hasheadas
password claves en texto
password clave en claro
password contraseña hash
password hash de la clave
password claves y correos
none motivo no
none plan b
none plan perfecto
none el plan es
none plan de pago*
none seguro de que
none es seguro
none método seguro
none trato seguro
none seguro de coche*
none seguro de auto*
none seguros de auto*
none seguros de mascotas
none seguro de vida
none seguros de vida
none seguro de decesos
none seguros de decesos
none seguro de hogar
none seguros de hogar
none seguro, contesto
none calle abajo
none en la calle
none de la calle
none precio fijo
none fijo el precio
none sueldo de
none correo de contacto
none escribir al correo
none documento adjunto
none documento word
none en el documento
none el puesto
none cobertura de prensa
none me lo dijo un doctor
none doctor en
none sesiones de usuario
none sesiones activas
none sesiones abiertas
none titular de prensa
none titular del periódico
none un titular
none el titular
none ubicación del servidor
none celular solo
none placas de coche
none matrículas y placas
none carnet de socio
none carnet universitario
none carné de conducir
none resultados de la subasta
none dosis de humor
none dosis de realidad
none lesiones graves a
none adn de la empresa
national_id pasaporte
national_id carnet de identidad
diagnosis lesión
test_result serologías
test_result serología
none sin contraseña
none sin contraseñas
none sin claves
name nombre
name nombres
name nombre completo
name nombres completos
name nombre y apellidos
name nombres y apellidos
name apellido
name apellidos
name primer apellido
name segundo apellido
name nombre del paciente
birth_date fecha de nacimiento
birth_date fechas de nacimiento
birth_date fecha nacimiento
birth_date fechanacimiento
birth_date fecha nac
birth_date fec nac
birth_date nacimiento
birth_date año de nacimiento
birth_date f. nacimiento
birth_date cumpleaños
sex sexo
sex género
address dirección
address direcciones
address domicilio
address domicilios
address dirección postal
address direcciones postales
address código postal
address códigos postales
email correo
email correos
email correo electrónico
email correos electrónicos
email dirección de correo
email direcciones de correo
email dirección de correo electrónico
email direcciones de email
phone teléfonos
phone número de teléfono
phone números de teléfono
phone teléfono móvil
phone teléfonos móviles
phone móvil
phone móviles
phone celular
phone celulares
phone telefono fijo
national_id dni
national_id dnis
national_id nie
national_id nif
national_id curp
national_id cédula
national_id cédulas
national_id cédula de identidad
national_id cuil
national_id documento de identidad
national_id documentos de identidad
national_id número de identificación
national_id número de seguridad social
national_id números de seguridad social
national_id número de la seguridad social
national_id números de la seguridad social
national_id seguridad social
health_insurance_id tarjeta sanitaria
health_insurance_id tarjetas sanitarias
health_insurance_id número de tarjeta sanitaria
health_insurance_id números de tarjeta sanitaria
health_insurance_id número de afiliado
health_insurance_id números de afiliado
health_insurance_id número de póliza
health_insurance_id números de póliza
health_insurance_id póliza
health_insurance_id pólizas
insurer aseguradora
insurer aseguradoras
insurer seguro médico
insurer seguros médicos
insurer seguro de salud
insurer obra social
insurer eps
doctor médico tratante
doctor médico de cabecera
doctor facultativo
doctor número de colegiado
blood_group grupo sanguíneo
blood_group grupos sanguíneos
blood_group tipo de sangre
blood_group tipos de sangre
blood_group grupo de sangre
diagnosis diagnóstico
diagnosis diagnósticos
diagnosis historia clínica
diagnosis historias clínicas
diagnosis historial clínico
diagnosis historial médico
diagnosis historiales médicos
diagnosis historiales clínicos
diagnosis expediente clínico
diagnosis expedientes clínicos
diagnosis expediente médico
diagnosis expedientes médicos
diagnosis antecedentes médicos
diagnosis enfermedad
diagnosis enfermedades
diagnosis patología
diagnosis informes médicos
diagnosis cie-10
diagnosis cie10
diagnosis alergias
diagnosis altas médicas
treatment tratamiento
treatment tratamientos
treatment medicación
treatment medicamento
treatment medicamentos
treatment receta
treatment recetas
treatment recetas médicas
treatment vacun*
treatment cirugías
test_result resultados de análisis
test_result resultado de análisis
test_result resultados de laboratorio
test_result resultados de pruebas
test_result resultados médicos
test_result análisis de sangre
test_result análisis clínicos
test_result analítica
test_result analíticas
test_result pruebas de laboratorio
test_result radiografías
password contraseña
password contraseñas
iban cuenta bancaria
iban cuentas bancarias
iban datos bancarios
iban número de cuenta
iban números de cuenta
card tarjeta de crédito
card tarjetas de crédito
card tarjeta bancaria
card tarjetas bancarias
card número de tarjeta
card números de tarjeta
card tarjetas
document_scan pasaportes
document_scan dni escaneado
document_scan dni escaneados
document_scan documentos escaneados
document_scan fotos de dni
document_scan escaneo*
document_scan copias de dni
ip dirección ip
ip direcciones ip
employer empleador
employer empresa donde trabaja
employer ocupación
employer lugar de trabajo
salary salario
salary salarios
salary sueldo
salary sueldos
salary nómina
salary nóminas
none nombre de usuario
none nombres de usuario
none nombre de dominio
none nombre del hospital
none nombre del archivo
none en nombre de
none dirección bitcoin
none dirección btc
none por correo
none al correo
none clave del archivo
none contraseña del archivo
none contraseña del rar
none en la ciudad
none ciudad de
none resultados de búsqueda
none palabra clave
none palabras clave
none tarjeta sim
none tarjetas regalo
none puesto que
name nombre/apellidos
name nombre, apellidos
name nombre y apellido
name nombres y apellido
name nombre completo del paciente
name nombre del titular
name nombre del cliente
name nombre de pacientes
name nombre del alumno
name nombre de los padres
name nombre de la madre
name nombre del padre
name apellido paterno
name apellido materno
name apellidos y nombres
name apellido y nombre
name nom completo
name nombre del asegurado
name nombre del afiliado
name nombre y apell
name nombres/apellidos
name nombre del empleado
name ap paterno
name ap materno
name nombre de usuario y nombre completo
name nombre de pila
birth_date f nacimiento
birth_date fec. nacimiento
birth_date fec. nac
birth_date fec nacimiento
birth_date fecha de nac
birth_date fecha de nac.
birth_date fecha nac.
birth_date f. nac
birth_date f. nac.
birth_date f nac
birth_date fnac
birth_date fecnac
birth_date fechanac
birth_date fecha y lugar de nacimiento
birth_date lugar y fecha de nacimiento
birth_date fechas de nac
birth_date año nacimiento
birth_date fecha naci
birth_date fdn
birth_date fnacimiento
birth_date fecha de nacimiento/edad
birth_date día de nacimiento
birth_date fech nac
sex sexo/género
sex género (m/f)
sex sexos
address dirección completa
address direcciones completas
address dirección de envío
address direcciones de envío
address dirección de facturación
address dirección particular
address domicilio particular
address domicilio completo
address dirección de casa
address dirección física
address dirección del domicilio
address direc
address calle y número
address calle, número
address cód postal
address cód. postal
address lugar de residencia
address ciudad y provincia
address calle y ciudad
address dirección residencial
address domicilio fiscal
address domicilio real
address direcciones residenciales
address dir domicilio
email correo e
email correo-e
email correo personal
email correos personales
email e-mail personal
email correo corporativo
email correos corporativos
email direcciones de correo electrónico
email correo elec
email direcciones email
email dirección email
email dirección de email
email correo y teléfono
email correo institucional
email correos institucionales
phone tfno
phone tfno.
phone tlf
phone tlf.
phone tlfn
phone tlfno
phone telf
phone telf.
phone teléf
phone teléf.
phone núm de teléfono
phone núm. de teléfono
phone nº de teléfono
phone nº teléfono
phone nro de teléfono
phone nro telefono
phone número telefónico
phone números telefónicos
phone número celular
phone números celulares
phone número de móvil
phone números de móvil
phone nº móvil
phone cel
phone cel.
phone cels
phone fijo y móvil
phone teléfono celular
phone teléfonos celulares
phone teléfonos fijos
phone teléfono de contacto
phone teléfonos de contacto
phone teléfono/móvil
phone móvil/fijo
phone whatsapp del paciente
phone tel. móvil
phone teléfono particular
phone num telefono
phone fonos
phone fono
phone contacto telefónico
national_id dni/nie
national_id nif/nie
national_id nif/cif
national_id d.n.i
national_id d.n.i.
national_id número de dni
national_id números de dni
national_id nº de dni
national_id nº dni
national_id n dni
national_id rfc
national_id curps
national_id cédula de ciudadanía
national_id cédulas de ciudadanía
national_id cédulas de identidad
national_id número de cédula
national_id números de cédula
national_id nº de cédula
national_id nro de cédula
national_id nro cedula
national_id c.i.
national_id cuit
national_id cuil/cuit
national_id ruts
national_id rut/run
national_id núm. seguridad social
national_id nº seguridad social
national_id nº de la seguridad social
national_id nº de seguridad social
national_id num seg social
national_id número seguridad social
national_id n.s.s.
national_id nuss
national_id naf
national_id número de afiliación a la seguridad social
national_id número de documento
national_id números de documento
national_id nro de documento
national_id nro documento
national_id nº documento
national_id nº de documento
national_id nro. documento
national_id num documento
national_id tipo y número de documento
national_id documento nacional de identidad
national_id documento nacional
national_id número de pasaporte
national_id números de pasaporte
national_id nº de pasaporte
national_id nº pasaporte
national_id nro de pasaporte
national_id pasaporte nº
national_id núm. de pasaporte
national_id clave de elector
national_id número de licencia
national_id licencia de conducir nº
national_id identificación oficial número
national_id documento identidad
national_id duis
national_id identificación fiscal
national_id número de identidad
national_id permiso de conducir nº
national_id carnet de identidad nº
national_id dni y nombre
national_id imss
national_id núm imss
national_id número de imss
health_insurance_id nº de tarjeta sanitaria
health_insurance_id nº tarjeta sanitaria
health_insurance_id tarjeta sanitaria individual
health_insurance_id cipa
health_insurance_id naf sanitario
health_insurance_id nº de afiliado
health_insurance_id nº afiliado
health_insurance_id nro de afiliado
health_insurance_id nro afiliado
health_insurance_id número afiliado
health_insurance_id número de afiliación
health_insurance_id nº de afiliación
health_insurance_id afiliado nº
health_insurance_id nº de póliza
health_insurance_id nº póliza
health_insurance_id nro de póliza
health_insurance_id núm póliza
health_insurance_id núm. de póliza
health_insurance_id número póliza
health_insurance_id número de asegurado
health_insurance_id nº de asegurado
health_insurance_id número de socio sanitario
health_insurance_id número de historia clínica
health_insurance_id números de historia clínica
health_insurance_id nº de historia clínica
health_insurance_id nº historia
health_insurance_id nº historia clínica
health_insurance_id nhc
health_insurance_id número de expediente médico
health_insurance_id número de beneficiario
health_insurance_id carnet de obra social
health_insurance_id carnet de afiliado
health_insurance_id tarjeta de seguro
health_insurance_id número de seguro
health_insurance_id números de seguro
health_insurance_id nro de seguro
health_insurance_id nro de hc
health_insurance_id num afiliacion
health_insurance_id número de historia
health_insurance_id tarjeta de salud
insurer prepaga
insurer obras sociales
insurer mutuas
insurer mutualidad
insurer compañía de seguros
insurer compañía aseguradora
insurer isapre
insurer fonasa
insurer eps/ips
insurer cobertura médica
insurer aseguradora médica
insurer prepagas
insurer entidad de salud
insurer seguro privado
insurer obra social/prepaga
insurer nombre de la aseguradora
insurer régimen
doctor médico responsable
doctor médico asignado
doctor médico que atiende
doctor médico de familia
doctor médicos tratantes
doctor médicos solicitantes
doctor médico prescriptor
doctor médico derivante
doctor doctor asignado
doctor doctor tratante
doctor dr. tratante
doctor nombre del médico
doctor nombre del doctor
doctor médicos responsables
doctor odontólogo*
doctor ginecólogo*
doctor prescriptor
doctor facultativos
doctor profesional tratante
doctor matrícula del médico
doctor nº de colegiado
doctor médico/a
blood_group grupo sang
blood_group grupo sanguineo y rh
blood_group grupo y factor
blood_group factor rh
blood_group grupo y rh
blood_group gpo sanguineo
blood_group grupo sanguíneo y factor
diagnosis diagnóstico médico
diagnosis diagnósticos médicos
diagnosis diagnósticos cie
diagnosis códigos cie
diagnosis código cie
diagnosis datos médicos
diagnosis datos de salud
diagnosis datos clínicos
diagnosis información médica
diagnosis informe médico
diagnosis informes clínicos
diagnosis informe clínico
diagnosis informe de alta
diagnosis informes de alta
diagnosis epicrisis
diagnosis historia médica
diagnosis historias médicas
diagnosis historial de salud
diagnosis historial clinico completo
diagnosis historia clinica completa
diagnosis notas clínicas
diagnosis notas médicas
diagnosis notas de evolución
diagnosis motivo de consulta
diagnosis motivos de consulta
diagnosis motivo de ingreso
diagnosis padecimiento*
diagnosis padecimientos
diagnosis antecedentes personales
diagnosis antecedentes familiares
diagnosis antecedentes clínicos
diagnosis embarazo*
diagnosis discapacidad*
diagnosis bajas médicas
diagnosis baja médica
diagnosis bajas laborales
diagnosis partes de baja
diagnosis incapacidad*
diagnosis incapacidades
diagnosis certificado médico
diagnosis certificados médicos
diagnosis síntoma*
diagnosis estado de salud
diagnosis enfermedades crónicas
diagnosis enfermedad crónica
diagnosis condiciones médicas
diagnosis condición médica
diagnosis notas de sesión
diagnosis notas de terapia
diagnosis expedientes clínicos completos
diagnosis historia obstétrica
diagnosis patológicos
diagnosis comorbilidades
diagnosis seguimiento médico
diagnosis registros médicos
diagnosis cartas médicas
diagnosis informes psicológicos
diagnosis odontograma*
diagnosis parte médico
diagnosis partes médicos
treatment medicinas
treatment medicación prescrita
treatment medicamentos recetados
treatment medicamentos prescritos
treatment medicamentos comprados
treatment prescripción
treatment prescripciones
treatment prescripciones médicas
treatment receta médica
treatment receta electrónica
treatment recetas electrónicas
treatment vacuna
treatment vacunas
treatment vacunación
treatment carnet de vacunas
treatment estado de vacunación
treatment esquema de vacunación
treatment cirugía
treatment intervenciones quirúrgicas
treatment procedimientos médicos
treatment quimioterapia
treatment diálisis
treatment plan de tratamiento
treatment planes de tratamiento
treatment implantes
treatment prótesis
treatment fármaco*
treatment fármacos
treatment indicaciones médicas
treatment tratamientos médicos
treatment tratamiento médico
treatment farmacoterapia
treatment hospitalizaciones
test_result analíticas de sangre
test_result analítica de sangre
test_result exámenes médicos
test_result exámenes de laboratorio
test_result exámenes de sangre
test_result examen de sangre
test_result examen médico
test_result resultados de exámenes
test_result resultado de exámenes
test_result resultado de laboratorio
test_result resultado de pruebas
test_result resultados clínicos
test_result resultados de analíticas
test_result resultados de estudios
test_result estudios médicos
test_result estudios clínicos
test_result laboratorios y estudios
test_result pruebas médicas
test_result pruebas diagnósticas
test_result pruebas clínicas
test_result pruebas pcr
test_result prueba pcr
test_result pruebas covid
test_result pruebas de vih
test_result resultados pcr
test_result resultados covid
test_result radiografía
test_result rayos x
test_result resonancia*
test_result resonancias
test_result tomografía*
test_result ecografía*
test_result ultrasonido*
test_result electrocardiograma*
test_result imágenes médicas
test_result imágenes diagnósticas
test_result imágenes dicom
test_result biopsia*
test_result biopsias
test_result datos genéticos
test_result perfil genético
test_result hemograma*
test_result glucosa
test_result glucemia
test_result colesterol
test_result audiometría*
test_result audiometrías
test_result graduación
test_result agudeza visual
test_result resultado de análisis de sangre
test_result química sanguínea
test_result informes de laboratorio
test_result informe de laboratorio
test_result informes radiológicos
test_result mamografía*
test_result citología*
test_result papanicolau
test_result valores de laboratorio
password contraseñas hash*
password contraseña hash*
password contraseña cifrada
password contraseñas cifradas
password contraseñas encriptadas
password contraseña encriptada
password contraseña en claro
password contraseñas en claro
password contraseñas en texto plano
password contraseña en texto plano
password hash de contraseña*
password hash de contraseñas
password hash de la contraseña
password claves de acceso
password clave de acceso
password usuario y contraseña
password usuarios y contraseñas
password pswd
password claves hash*
iban cbu
iban cbus
iban clabe
iban clabes
iban clabe interbancaria
iban cci
iban cuenta clabe
iban nº de cuenta
iban nº cuenta
iban nro de cuenta
iban nro cuenta
iban cuenta corriente
iban cuentas corrientes
iban datos de cuenta
iban info bancaria
iban información bancaria
iban cuenta de banco
iban cuentas de banco
iban cuenta iban
iban domiciliación bancaria
iban domiciliaciones
iban número de cuenta bancaria
iban números de cuenta bancaria
iban alias cbu
iban cuenta/iban
iban cuenta de ahorro*
iban banco y cuenta
iban banco/cuenta
iban débito automático
iban datos de la cuenta
iban estados de cuenta
iban extractos bancarios
card tarjeta de débito
card tarjetas de débito
card tarjeta de credito/debito
card número de tarjetas
card números de tarjetas
card nº de tarjeta
card nº tarjeta
card nro de tarjeta
card nro tarjeta
card últimos 4 dígitos de la tarjeta
card últimos 4 de la tarjeta
card últimos cuatro dígitos de la tarjeta
card 4 últimos dígitos de la tarjeta
card datos de tarjeta*
card datos de tarjetas
card tarjeta tokenizada
card tarjeta enmascarada
card tarjetas enmascaradas
card tdc
card 4 últimos de la tarjeta
card datos de pago
card número tarjeta
document_scan pasaporte escaneado
document_scan pasaportes escaneados
document_scan cédula escaneada
document_scan cédulas escaneadas
document_scan cédula o pasaporte escaneado
document_scan dni o pasaporte escaneado
document_scan dni y pasaporte escaneados
document_scan scan de dni
document_scan scans de dni
document_scan scan del dni
document_scan scans del dni
document_scan foto de dni
document_scan foto del dni
document_scan fotos del dni
document_scan dni por ambas caras
document_scan dni ambas caras
document_scan dni anverso y reverso
document_scan foto de cédula
document_scan fotos de cédula
document_scan foto de la cédula
document_scan copia de dni
document_scan copia del dni
document_scan copias del dni
document_scan copia de cédula
document_scan copias de cédula
document_scan copias de pasaporte*
document_scan copia de pasaporte
document_scan copia del pasaporte
document_scan scan de pasaporte*
document_scan scans de pasaporte*
document_scan escaneo de pasaporte*
document_scan foto de pasaporte*
document_scan fotos de pasaporte*
document_scan ine escaneada
document_scan ine por ambos lados
document_scan foto de ine
document_scan fotos de ine
document_scan ine frente y reverso
document_scan licencia de conducir
document_scan licencias de conducir
document_scan carnet de conducir
document_scan permiso de conducir
document_scan permisos de conducir
document_scan documento escaneado
document_scan documentación escaneada
document_scan selfie
document_scan selfies
document_scan selfie con*
document_scan selfies con*
document_scan carnets de identidad
document_scan comprobante de domicilio
document_scan comprobantes de domicilio
document_scan acta de nacimiento
document_scan actas de nacimiento
document_scan contratos escaneados
document_scan contratos firmados
document_scan identificación oficial
document_scan identificaciones oficiales
document_scan documentos kyc
document_scan kyc completo
document_scan foto de documento*
document_scan imágenes de documentos
ip ip de registro
ip ip de acceso
ip ip de conexión
ip direcciones ips
employer empresa empleadora
employer patrón
employer centro de trabajo
employer puesto de trabajo
employer lugar de empleo
employer situación laboral
employer patronal
employer profesiones
employer ocupaciones
employer empresa/cargo
employer empleador/salario
employer puesto/cargo
salary salario mensual
salary sueldo neto
salary sueldo bruto
salary salario bruto
salary salario neto
salary ingresos mensuales
salary ingreso mensual
salary recibo de sueldo
salary recibos de sueldo
salary recibo de nómina
salary recibos de nómina
salary declaraciones de la renta
salary declaración de la renta
salary boletas de pago
salary remuneración*
salary remuneraciones
salary liquidaciones de sueldo
salary colillas de pago
salary salario base
salary ingreso anual
salary desprendibles de pago
none contraseña en
none contraseña dentro
none contraseña del zip
none contraseña para descomprimir
none contraseña es
none la contraseña es
none clave del rar
none clave del zip
none clave para descomprimir
none clave es
none pass del rar
none pass del zip
none pass para descomprimir
none clave pública
none clave pgp
none claves pgp
none clave pública pgp
none nombre de la clínica
none nombre de la empresa
none nombre del banco
none nombre de la víctima
none nombre por privado
none nombre por mp
none nombre real del sitio
none nombre del vendedor
none a nombre de
none mi correo
none mi nombre
none mi teléfono
none por teléfono
none al teléfono
none dirección de la web
none dirección xmr
none dirección monero
none dirección de pago
none operadora móvil
none operador móvil
none operadora de telefonía
none telefonía móvil
none compañía de teléfonos
none telefonía fija
none app móvil
none aplicación móvil
none laboratorio de análisis
none laboratorios de análisis
none laboratorio de análisis clínicos
none laboratorios de análisis clínicos
none laboratorio clínico
none centro de análisis
none centro de diagnóstico
none centros de diagnóstico
none centro de estudios
none centro médico
none base de seguros
none correduría de seguros
none aseguradora mexicana
none aseguradora española
none aseguradora líder
none seguro que
none seguros que
none estoy seguro
none pago seguro
none seguro social
none clínica de cirugía
none centro de diálisis
none dosis de
none municipio de
none municipio del
none residencia de ancianos
none residencias de ancianos
none residencia de mayores
none valores de
none firma de abogados
none firma digital
none cargo de conciencia
none hacerse cargo
none sin compañía
none centro de vacunación
none tarjetas madre
none tarjeta gráfica
none tarjeta madre
none mejor valores
none farmacia de

[unit]
record diabéticos
record alumnado
record deportistas
record taxistas
record dueños
record gestantes
record embarazadas
record episodios
record pruebas
record contratistas
record choferes
record obreros
record campesinos
record mutualistas
record deudos
record familiares
record chavales
record abuelos
record veraneantes
record cazadores
record futbolistas
record nadadores
record internos
record presos
record reclusos
record historias
record chicos
record legajos
record bajas
record afectados
record transfusiones
staff agentes de
staff trabajadores
staff empleados
record agentes
record agente
record habitantes
record hab
record pasajeros
record contratos
record reservas
record pedidos
record facturas
record padres
record niños
record familias
record hogares
record residentes
record inquilinos
record conductores
record propietarios
record citas
record ventas realizadas
record pólizas
record reclamaciones
record nóminas
record beneficiarios
record nacimientos
record candidatos
record visitantes
record huéspedes
record deudores
record contribuyentes
record vecinos
record personas físicas
record matrículas
record análisis
measure camiones
many vehículos
record línea
record parejas
record pasaportes
record viajeros
record viajes
record nombres
record solicitudes
record líneas
record fila
record filas
record registro
record registros
record paciente
record pacientes
record persona
record personas
record usuario
record usuarios
record cliente
record clientes
record cuenta
record cuentas
record entradas
record ciudadano
record ciudadanos
record afiliado
record afiliados
record asegurado
record asegurados
record miembros
record historiales
record historias clínicas
record expedientes
record fichas
record perfil
record perfiles
record contactos
record correos
record suscriptores
record abonados
record alumnos
record estudiantes
record donantes
record médicos
record socios
record datos de pacientes
record resultados
record recetas
record víctimas
record españoles
record mexicanos
record individuos
record votantes
record titulares
record dnis
measure día
measure días
measure hora
measure horas
measure semana
measure semanas
measure mes
measure meses
measure año
measure años
measure hospitales
measure clínicas
measure clínica
measure laboratorios
measure laboratorio
measure farmacias
measure centros
measure países
measure ciudades
measure tablas
measure tabla
measure columnas
measure campos
measure archivos
measure ficheros
measure páginas
measure respuestas
measure servidores
measure camas
measure copias
measure copia
measure comprador
many compradores
measure veces
measure partes
measure empresas
measure sedes
measure por ciento
record contrato
record pasajero
record alumno
record alumnas
record licencia
record licencias
record jugador
record jugadores
record tarjetas
record votante
record electores
record elector
record habitante
record vecino
record conductor
record menores
record currículums
record currículos
record compras
record socio
record socias
record derechohabientes
record derechohabiente
record usuarias
record clientas
record pacientas
record abonado
record suscriptor
record suscripciones
record titular
record policías
record militares
record funcionarios registrados
record docentes
record profesores
record maestros
record enfermeras
record enfermeros
record farmacéuticos
record abogados
record prestatarios
record préstamos
record siniestros
record expediente
record historia clínica
record historial
record hc
record ingresos hospitalarios
record consultas
record turnos
record estudios
record exámenes
record radiografías
record vacunados
record donante
record inscritos
record inscripciones
record participantes
record registrados
record números de teléfono
record teléfonos
record direcciones
record correos únicos
record credenciales
record prospectos
record filas únicas
record registros únicos
record usuarios únicos
record fichas de pacientes
record fichas de clientes
record dnis únicos
record curps
record cédulas
record documentos de identidad
record identidades
record colombianos
record argentinos
record chilenos
record peruanos
record ecuatorianos
record ciudadanas
record jubilados
record pensionistas
record estudiante
record jóvenes
record solicitantes
record formularios
record asegurada
record aseguradas
record pensionados
record morosos
record cuentahabientes
record tarjetahabientes
record titulares de tarjeta
record trabajadores sanitarios
record suministros
record consumidores
record individuo
record recibos
record inmuebles
record seguidores únicos
many visitas
measure descargas
measure comentarios
measure mensajes
measure reacciones
measure tiendas
measure sucursales
measure oficinas
measure escuelas
measure municipios
measure equipos
measure dispositivos
measure minutos
measure documentos
measure carpetas
measure puntos
measure idiomas
measure kilómetros
measure colegios
measure estaciones

[number]
1000 mil
1000000 millón
1000000 millones
1000000 m de
1500000 millón y medio
1000000000 mil millones
1000000000000 billón
1000000000000 billones

[amount]
1250000 un millón y cuarto
1250000 millón y cuarto
11 once
12 doce
12 una docena de
13 trece
14 catorce
16 dieciséis
17 diecisiete
18 dieciocho
19 diecinueve
21 veintiuno
21 veintiún
21 veintiuna
22 veintidós
23 veintitrés
24 veinticuatro
25 veinticinco
26 veintiséis
27 veintisiete
28 veintiocho
29 veintinueve
70 setenta
80 ochenta
90 noventa
100 ciento
400 cuatrocientos
400 cuatrocientas
600 seiscientos
600 seiscientas
700 setecientos
700 setecientas
800 ochocientos
800 ochocientas
900 novecientos
900 novecientas
1000 un millar de
500000 medio millón
1000000 un millón
1500000 un millón y medio
1000000000 mil millones
2 dos
3 tres
4 cuatro
5 cinco
6 seis
7 siete
8 ocho
9 nueve
10 diez
15 quince
20 veinte
30 treinta
40 cuarenta
50 cincuenta
60 sesenta
100 cien
1000 mil
200 doscientos
200 doscientas
300 trescientos
300 trescientas
500 quinientos
500 quinientas
500000 medio millon de
500000 medio palo
250000 un cuarto de millón
1500000 millón y medio

[currency]
MXN varos
EUR euretes
EUR eurillo
EUR napos
EUR leuros
EUR euracos
EUR eurillos
EUR eurazos
USD verdes
USD dolaritos
USD dolarucos
RUB rublos rusos
COP pesos colombianos
ARS pesos argentinos
CLP pesos chilenos
PEN soles peruanos
GBP libras esterlinas
BTC bitcoines
USD dólar
USD dólares
USD usd dólares
RUB rublos
GBP libras
MXN pesos mexicanos
MXN pesos
PEN soles
BRL reales

[money]
takes el archivo entero
takes entero
takes entera
takes el lote
takes todo
takes completo
takes completa
price el lote a
other lo que gastaron
each el millón
each la ficha
price dejo en
other propuesta
price petición de
price vale
price exigimos
price hemos pedido
price pedíamos
price pedimos
price la demanda es de
other ofrecieron
other nos ofrecieron
other ofreció
other compré por
other lo compré por
each la semana
takes y sin regateo
takes sin regateo
takes y te la llevas
takes y te los llevas
takes y cerramos
takes las tres
takes las cuatro
takes por lo que queda
price quiero
price el resto por
price el resto a
price llévatela por
price llévatelo por
other más de
other superior a
other superiores a
other me cobraron
other me cobran
other nos cobraron
price precio total
price precio del lote
price precio del paquete
price precio por todo
takes hasta esta noche
takes hasta el domingo
takes hasta mañana
takes hasta el viernes
takes solo hoy
takes por todo el paquete
takes por el lote
takes todo el lote
takes por el paquete
takes por el conjunto
takes todo junto
takes todo incluido
takes ni un centavo menos
takes pavos
takes por las dos
takes por los dos
takes y te lo llevas
takes y se lo lleva
takes y es vuestra
takes conversable
takes innegociable
price digamos
price todo por
price el lote por
price todo el lote por
price no menos de
price no bajo de
price lo cotizo en
price cotizo en
price precio de apertura
price me conformo con
price pongamos
price sale en
price lo suelto por
price la suelto por
price se va por
price se va en
price va por
price va en
price a la venta por
price ahora por
price ahora a
price ahora en
price lo bajo a
price rebajo a
price arranca en
price cuesta
each por cabeza
each la unidad
each por unidad
each la línea
each por línea
each el registro
each por registro
each la fila
each por fila
each al mes
each mensuales
each por mes
each por semana
each la pieza
each por ficha
each por municipio
each por clínica
each por mil
each el millar
each por millar
takes no negociable
takes última palabra
takes último precio
takes y es suya
price precio ahora
price nuevo precio
price rebajado a
price bajado a
price bajé a
price bajo a
other precio anterior
other rebajado de
other en vez de
other en lugar de
other antes
takes fijo
takes fijos
takes firme
takes y es tuya
takes y es tuyo
takes y son tuyos
takes por todo
takes por todas
takes negociables
price lo dejo en
price la dejo en
price precio
price precio fijo
price precio final
price pido
price coste
price vendo por
price vendo en
price se vende por
start puja inicial
start precio inicial
start precio de salida
start salida
start inicio
step incremento
step paso
step puja mínima
blitz compra inmediata
blitz compra ya
blitz cómpralo ya
other ingresos
other facturación
other ingresos anuales
other multa
other multa de
demand rescate
other rescate de
other sanción
other sueldo
other pérdidas
other presupuesto
other exigen
other piden un rescate
other fianza
other comisión

[sector]
transport millas
transport viajero frecuente
finance cooperativa de ahorro
finance cooperativas de ahorro
finance asesoría fiscal
finance asesorías fiscales
finance contabilidad
finance contable
finance contables
finance banco privado
finance clientes banco
finance aseguradora de autos
finance seguros generales
finance funeraria seguros
finance microcréditos
finance prestamista*
finance bróker
finance corredor de seguros
finance correduría*
education matrículas
education escuela
education escuelas
education colegio
education colegios
education instituto de secundaria
education autoescuela*
government licencias de conducir
government licencia de conducir
government tránsito
government ayuntamiento*
government municipalidad*
government alcaldía*
government permisos de conducir
health reproducción asistida
health clínica estética
health medicina estética
health prepaga
health prepagas
health isapres
health boticas
health botica
health odontolog*
health dentales
health asegurados dentales
health laboratorio clínico
health fisioterapia
health rehabilitación
health urgencias
health geriátric*
health ópticas
health óptica
health ginecolog*
health pacs
health banco de sangre
health hemodiálisis
health ambulancia*
health trabajadores de salud
health personal sanitario
health deportistas federados lesiones
health seguros médicos
health seguro médico
transport taxistas
transport conductores de app
transport mensajería
transport paquetería
transport autobuses
transport transportista*
retail tiendas online
retail concesionario*
retail ferretería*
retail zapatería*
retail moda online
retail joyería*
retail sex shop
other funeraria*
other hoteles
other inmobiliaria*
other iglesia*
other parroquia*
other federación deportiva
other club deportivo
other citas
other comunidad de vecinos
legal notaría*
legal abogado*
legal bufete*
legal juzgado*
legal procurador*
telecom proveedor de internet
telecom fibra óptica
telecom abonados de fibra
energy comercializadora eléctrica
energy placas solares
media periódico*
media diario regional
media suscriptores del periódico
media emisora*
industry constructora*
industry metalúrgic*
industry agroindustri*
technology software para*
technology empresa de software
technology desarrolladora*
technology proveedor de hosting
technology código fuente
none clínica* veterinaria*
education escuela de enfermería
education colegio de enfermería
none facultad de medicina
none grupo sanguíneo
none seguro de vida
none seguros de vida
none seguro de auto*
none seguros de hogar
none seguro de hogar
none seguro de coche*
none veterinari*
finance gestoría*
health diálisis
health clínica de fertilidad
health fisioterapi*
health sanatorio
health centro médico
health estética
health balneario
health ambulancias
health ortodoncia
health centro auditivo
finance cooperativa de crédito
finance cooperativa crédito
finance caja rural
finance entidad financiera
health optic*
health audífonos
health ortodonc*
health residencia de mayores
health residencias de mayores
health mutua
health mutuas
health mutua laboral
health eps
health obra social
health isapre
health fonasa
health telemedicina
health teleconsulta
health historias clínicas
health historiales
health enfermer*
health vacuna*
health donantes de sangre
health fertilidad
health maternidad
health diagnóstico por imagen
health salud mental
finance banca
finance seguros
finance aseguradora*
finance corredur*
finance hipoteca*
finance bolsa
finance cripto
finance cobranza*
finance afore
finance notarías de crédito
finance microcrédito*
government padrones
government cédulas
government registro civil
government catastro
government vecinos
government concejal*
government diputación
government gobernación
government intendencia
government aduana*
government embajada
government licencias municipales
government tributari*
government impuestos
government contribuyente*
government electores
education legajos
education liceo*
education guardería*
education profesorado
education docentes
education bachillerato
education biblioteca*
education plataforma educativa
education formación profesional
retail zapater*
retail joyer*
retail librería*
retail ferreter*
retail perfumer*
retail jugueter*
retail mueblería*
retail comercio electrónico
retail tienda online
retail tarjeta de puntos
retail bazar
retail panader*
industry bodega industrial
industry carpinter*
industry construcción
industry cemento
industry textil*
industry químic*
industry automotriz
industry minera
industry minería
industry agrícola*
industry ganader*
industry imprenta*
industry planta industrial
industry arquitect*
industry cerámica*
technology desarrolladora
technology aplicación móvil
technology videojuego*
technology hosting
technology centro de datos
transport tren
transport ferrocarril*
transport naviera*
transport mensajer*
transport paqueter*
transport camion*
transport alquiler de coches
transport pasajero
transport tarjetas de transporte
energy gas natural
energy fotovoltaic*
energy agua potable
energy aguas
energy comercializadora
legal procurador de
legal despacho de abogados
legal jurídic*
telecom fibra
telecom operadora móvil
telecom compañía telefónica
media periódicos
media editorial
media canal de televisión
media suscriptores del diario
other socios
other peña
other turismo
other agencia inmobiliaria
other asociación*
other sindicat*
other partido
other parroquia
other iglesia
other museo*
other teatro*
other apuestas
other fundación
other donantes
health óptica*
health podólog*
health psicólog*
health fisioterap*
health residencia de ancianos
health residencias
government policial
government padrón
government ministerio de
government censo
transport pasajeros
transport autobus*
transport vuelos
retail muebles
retail ropa
retail deportes
retail bodega
energy distribuidora eléctrica
energy gasolinera*
education profesores
education academia
other gimnasio*
other entradas
health laboratorios clínicos
health sanidad
health sanitari*
health salud
health médico
health médicos
health médica
health médicas
health paciente
health pacientes
health farmacia
health farmacias
health farmacéutic*
health odontológic*
health imss
health seguro de salud
finance banco
finance bancos
finance bancari*
finance aseguradora
finance financier*
finance caja de ahorros
finance préstamos
government gobierno
government ministerio
government ayuntamiento
government municipio
government alcaldía
government secretaría
government policía
government hacienda
government sat
government junta de
government seguridad social
education universidad*
education escuela*
education colegio*
education instituto
education estudiante*
education alumnos
retail tienda*
retail comercio
retail supermercado*
retail almacenes
telecom operadora
telecom operador móvil
telecom telefónica
telecom telefonía
industry fábrica*
industry constructora
technology informátic*
technology tecnológic*
technology tecnología
transport aerolínea*
transport aeropuerto
energy energía
energy eléctrica
media periódico
media diario
media televisión
legal abogad*
legal bufete
other hotelería
other inmobiliaria
other agencia de viajes
other ong

[contact]
message mensaje privado
message mensajes privados
message por privado
message por md
message mp por
email por correo
email correo de contacto

[format]
spreadsheet hoja de cálculo
spreadsheet archivo excel
document documentos
image imágenes
text archivo de texto
mail buzones
mail buzón
archive comprimido
archive archivo comprimido
backup copia de seguridad
backup respaldo

[sign]
threat el resto el
threat el resto llegará
threat próxima entrega
threat siguiente entrega
threat próxima parte
threat publicaremos
threat publicamos todo
threat todo será publicado
threat se publicará todo
threat podrán descargar
threat tiene hasta
threat tienen hasta
threat días para contactar
threat días para escribirnos
threat puede parar
threat puede evitarlo
threat aún puede evitar
threat si no hay respuesta
threat sin respuesta de
boast clientes satisfechos
boast clientas satisfechas
boast clientes contentos
boast clientes felices
boast confían en mí
boast confían en nosotros
boast confían en nosotras
boast familias confían
boast pedidos entregados
boast pedidos enviados
boast clientes atendidos
boast opiniones positivas
boast cinco estrellas
boast años de experiencia
letter estimado cliente
letter estimada clienta
letter estimados clientes
letter estimado paciente
letter estimados pacientes
letter estimado usuario
letter estimado señor
letter estimada señora
letter muy señor
letter muy señores
letter atentamente
letter reciba un cordial
letter saludos cordiales
letter por la presente
letter en nombre y representación
letter nuestra clienta
letter nuestro cliente
letter mi representada
letter mi representado
letter burofax
letter requerimiento
letter requerimos
letter le requerimos
letter le informamos
letter les informamos
letter lamentamos informar
letter lamentamos comunicarle
letter sus datos podrían
letter no se han visto afectados
letter no está afectado
letter retire la publicación
threat si no
threat de lo contrario
threat salvo que
threat a menos que
threat en caso contrario
threat si nadie
threat o publicamos
threat o lo publicamos
threat se publicará
threat se publicarán
threat será público
threat serán públicos
threat saldrá todo
threat todo a la calle
threat lo leerá
threat lo leerán
threat el resto sigue
threat el resto va
threat reloj corre
threat el reloj
threat cuenta atrás
threat cuenta regresiva
threat al llegar a cero
threat horas para
threat tiene plazo
threat el plazo
threat antes del lunes
threat antes del martes
threat antes del miércoles
threat antes del jueves
threat antes del viernes
threat antes del sábado
threat antes del domingo
threat hasta el lunes
threat hasta el viernes
threat hasta el domingo
threat sabe dónde escribir
threat saben dónde escribir
threat para que el goteo pare
closed subasta cerrada
closed subasta suspendida
closed subasta cancelada
closed subasta anulada
closed subasta terminada
closed subasta finalizada
closed puja cerrada
closed pujas cerradas
closed las pujas quedan sin efecto
closed quedan sin efecto
closed sin efecto
closed adjudicado
closed adjudicada
closed no alcanzó la reserva
closed agotado
closed agotada
closed agotados
closed sin existencias
closed sin stock
closed ya no está disponible
closed ya no está a la venta
closed ya no se vende
closed no queda nada
closed no quedan
closed no queda ninguna
closed ya no queda
closed no hay segunda copia
closed retirado
closed retirada
closed retirado de la venta
closed suspendida hasta nuevo aviso
closed suspendida
closed cancelo
closed cerrada
closed cerrado
closed hilo cerrado
closed cierren el hilo
closed pueden cerrar
closed al archivo
closed enhorabuena al ganador
closed ganó la puja
closed vendido a uno
closed estado vendido
closed estado agotado
closed estado cerrado
leave partes de baja
leave parte de baja
leave bajas laborales
leave baja laboral
leave bajas médicas
leave bajas y altas
leave con sus bajas
leave incapacidades
leave licencias médicas
leave licencia médica
leave absentismo
leave ausencias
leave partes médicos de baja
carers directorio de médicos
carers lista de médicos
carers listado de médicos
carers médicos privados
carers médicos colegiados
carers farmacéuticos
carers radiólogos
carers odontólogos
carers dentistas colegiados
carers cédula profesional
carers profesionales sanitarios
carers personal sanitario
carers personal de salud
carers trabajadores de salud
carers enfermeros
carers enfermeras colegiadas
carers sindicato de enfermería
carers colegio de enfermería
carers visitadores médicos
carers consultorios
healthy no trae pacientes
healthy sin pacientes
healthy sin datos de pacientes
healthy ningún paciente
healthy pacientes no
healthy no hay pacientes
healthy no incluye pacientes
healthy nada médico
healthy sin diagnóstico
healthy sin historias
animal mascotas y
animal razas
animal raza
animal perrito*
animal gatitos
animal bichos
animal animalitos
animal veterinaria de
stands sigue
stands siguen
stands sigo
stands queda
stands quedan
stands todavía
stands aún
stands continúa
stands mismo
stands misma
stands mismos
stands mismas
stands nadie más
stands quién da más
stands aquí lo tengo
stands aquí la tengo
stands sin dueño
stands cupo
stands cupos
stands lugares
stands disponible
stands en pie
stands sigue disponible
stands siguen disponibles
stands aún disponible
stands todavía disponible
stands sigue en pie
stands sigue en venta
stands sigue a la venta
stands sigue arriba
stands sigue activo
stands sigue vigente
stands sigo vendiendo
stands sigue ahí
stands sigue aquí
stands aún hay stock
stands hay stock
stands queda stock
stands en stock
stands aún la tengo
stands aún lo tengo
stands todavía la tengo
stands todavía lo tengo
stands última copia
stands último ejemplar
stands queda una copia
stands quedan dos copias
stands queda una
stands quedan dos
stands quedan tres
stands queda un cupo
stands quedan dos cupos
stands queda un lugar
stands quedan lugares
stands quedan plazas
stands una copia más
stands resubido
stands resubida
stands subido de nuevo
stands subido otra vez
stands subí de nuevo
stands lo volví a subir
stands vuelto a subir
stands otro espejo
stands nuevo espejo
stands espejo nuevo
stands nuevo enlace
stands enlace nuevo
stands enlace actualizado
stands nuevo link
stands link nuevo
stands repito el enlace
stands re-subido
stands mismo precio
stands precio sigue
stands precio igual
stands sin cambios
stands siguen siendo
stands sigue siendo
stands de nuevo disponible
stands otra vez disponible
stands vuelve a estar disponible
stands se cayó la venta
stands el comprador se echó atrás
stands van en
stands va en
stands queda día y medio
stands queda un día
stands quedan horas
stands puja actual
stands oferta más alta
stands última rebaja
stands sigue libre
animal veterinari*
animal mascota
animal mascotas
animal perros y gatos
animal perros
animal gatos y perros
animal bicho
animal dueños de perros
animal dueños de mascotas
animal clínica veterinaria
total entre ambas
total entre ambos
total entre las dos
total entre los dos
total entre todas
total entre todos
total sumadas
total sumados
open ya son públicos
open está todo publicado
open archivo completo
open filtración completa
open fuga completa
open el plazo terminó
open se acabó el plazo
open terminó el plazo
open venció el plazo
open plazo cumplido
open los enlaces funcionan
open aquí están los
open ya es de todos
open enlaces abiertos
open enlaces activos
open con enlaces abiertos
open descarga libre
open de libre acceso
open acceso libre
open listo para descargar
open disponible para descargar
open ya es público
open hecho público
open publicado íntegro
open tiempo agotado
open plazo agotado
open plazo vencido
open se publicó todo
open todo está en línea
open todo está publicado
open todo publicado
open publicados por completo
open publicado por completo
open publicación completa
open publicado al 100
open publicado el 100
open publicado al completo
open publicada al completo
open sin contraseña
open queda libre
open quedan libres
sample ejemplo:
sample ejemplos:
sample ejemplo de
sample por ejemplo
sample primeras
sample primeros
sample algunas filas
sample muestra
sample muestras
sample prueba
sample pruebas
sample extracto
sample vista previa
sample adelanto
total en total
total en conjunto
label número de registros
label número de filas
label cantidad
label cantidad de registros
label registros
label filas
label líneas
label pacientes
label total registros
breach hackeado en
breach hackeada en
breach hackeo
breach filtrado en
breach filtrada en
breach filtrados en
breach fecha de la filtración
breach fecha de filtración
breach fecha del volcado
breach fecha del dump
breach fecha de extracción
breach fecha
breach extraído en
breach extraída en
breach extraídos en
breach extraída el
breach extraídos el
breach robado en
breach robada en
breach robados en
breach comprometida en
breach comprometido en
breach exfiltrados en
breach exfiltrado en
breach obtenida en
breach obtenidos en
breach volcado de
breach volcado del
breach datos de
breach base de
breach brecha de
breach brecha
breach actualizada a
breach actualizado a
breach actualizados a
breach actualizada en
breach año
breach de fecha
breach filtración de
sample al año
sample por año
sample anualmente
sample cada año
sample al mes
sample por mes
sample al día
sample por día
sample atiende a
sample atiende
sample de prueba
sample como prueba
sample para probar
sample de ejemplo
sample las primeras
sample los primeros
sample de regalo
sample de muestra
total totales
total completa
total completo
total suma
total sumando
label número de pacientes
label número de usuarios
label número de clientes
label número de cuentas
label número de líneas
label número de personas
label número de entradas
label nº de registros
label nº registros
label nº de filas
label n° de registros
label cantidad de líneas
label cantidad de filas
label cantidad de pacientes
label cantidad de usuarios
label cantidad de clientes
label total de líneas
label total de filas
label total de pacientes
label total de usuarios
label usuarios afectados
label personas afectadas
label clientes
label usuarios
label total registrado
label total filas
label nro de registros
label conteo
label pacientes afectados
label total líneas
label entradas
absent sin
absent no hay
absent no tiene
absent no incluye
absent no contiene
absent no trae
absent excepto
absent salvo
absent no tienen
absent no incluyen
absent tampoco
lacking no incluido
lacking no incluida
lacking no incluidos
lacking no incluidas
lacking no está
lacking no están
lacking no vienen
lacking no viene
lacking ausente
lacking ausentes

[victim]
form obispado
form diócesis
form arzobispado
form cofradía
form consejería
form diputación
form mancomunidad
form liga
form autoescuela
word el
word los
word las
word una
word este
word dos
word tres
word cuatro
word cinco
word seis
word siete
word ocho
word nueve
word diez
word cien
word varios
word contenido
word contiene
word columnas
word campos
word formato
word tamano
word pais
word norte
word oeste
word centro
word privado
word privados
word privadas
word publica
word publico
word publicos
word pequeno
word pequena
word antigua
word nuevos
word nuevas
word exclusivo
word inedito
word completos
word completas
word plataforma
word pagina
word servidor
word copia
word directorio
word mujeres
word hombres
word mayores
word cadena
word red
word pronto
word proximamente
word proximas
word manana
word ayer
word actualizacion
word noticias
word contacto
word reglas
word parte
word partes
word lote
word lotes
word invitado
word anonimo
word pregunta
word duda
none lunes
none martes
none miercoles
none jueves
none viernes
none sabado
none domingo
none enero
none febrero
none marzo
none abril
none mayo
none junio
none julio
none agosto
none septiembre
none octubre
none noviembre
none diciembre
none navidad
none verano
none invierno
none primavera
none otono
none unos
none unas
none esta
none estos
none estas
none mi
none mis
none nuestro
none nuestra
none su
none sus
none yo
none ellos
none quien
none cuando
none donde
none como
none porque
none cuanto
none precio
none precios
none muestra
none muestras
none prueba
none pruebas
none hilo
none mensaje
none tema
none mercado
none subasta
none subastas
none salida
none escalon
none puja
none pujas
none cierre
none compra
none venta
none ventas
none vendo
none regalo
none cambio
none busco
none necesito
none vendedor
none comprador
none hola
none buenas
none buenos
none gracias
none amigos
none senores
none familia
none mil
none millon
none millones
none cada
none todas
none varias
none otro
none otra
none otros
none otras
none mismo
none misma
none aqui
none tambien
none pero
none pues
none desde
none despues
none antes
none hasta
none sobre
none solo
none ojo
none atencion
none aviso
word padron
word socios
word alumnos
word estudiantes
word vecinos
word pasajeros
word pacientes
word psiquiatria
word cardiologia
word radiologia
word oncologia
form grupo
form hermanos
form hijos
form fundacion
form cooperativa
form laboratorios
form transportes
form editorial
form instituto
form compania
form constructora
form inmobiliaria
form distribuidora
none completa
none completo
none fresca
none nueva
none nuevo
none privada
none exclusiva
none actualizada
none reciente
none gran
none toda
none todos
none ayuda
none inédita
of base de datos de
of base de datos del
of base de
of base del
of bd de
of bd del
of datos de
of datos del
of filtración de
of filtración del
of pacientes de
of pacientes del
of clientes de
of volcado de
of robados a
of robados de
of extraídos de
of extraída de
label empresa
label víctima
label objetivo
label organización
label sitio
label fuente
label origen
label web

# Which name a kind of data only in a list of others, or over a column.
[column]
treatment tto
treatment pauta
birth_date f.nac
diagnosis motivo
doctor psiquiatra
doctor psicólogo
doctor psicóloga
employer empresa pagadora
employer pagador
salary neto
salary bruto
test_result placas
test_result hormonas
test_result graduaciones
diagnosis lesiones
diagnosis dolencia*
diagnosis trastorno*
diagnosis depresión
diagnosis adicción
diagnosis adicciones
diagnosis heridas
diagnosis fractura*
diagnosis complicaciones
treatment pastillas
treatment procedimiento*
treatment terapia
treatment sesiones
treatment láser
treatment lipo
treatment rehabilitación
doctor colegiatura
doctor cmp
national_id carné
national_id carnet
national_id ci
phone fijo
phone fijos
name filiación
address municipios
address localidades
address calles
address ubicación
address ciudad
address municipio
address localidad
address colonia
address residencia
address comuna
address calle
doctor doctores
doctor doctoras
doctor doctora
doctor especialista*
doctor cirujano*
doctor terapeuta
doctor pediatra
diagnosis expediente
diagnosis siniestros
diagnosis evolución
diagnosis evoluciones
test_result estudios
test_result valores
treatment terapia*
treatment terapias
treatment intervenciones
treatment operaciones
treatment procedimientos
treatment dosis
password credenciales
card tarjeta
document_scan firmas
document_scan escaneado
document_scan escaneados
document_scan escaneada
document_scan escaneadas
employer cargos
employer empleo
employer oficio
salary renta
salary rentas
salary haberes
address c.p.
address dir.
national_id run
national_id dui
national_id dpi
national_id ine
test_result resultado
test_result resultados
test_result exámenes
test_result análisis
insurer seguro
insurer seguros
insurer cobertura
insurer previsión
insurer ars
health_insurance_id credencial
diagnosis hc
test_result tac
name titular
name titulares
birth_date nacimientos
password clave
password claves
employer puesto
employer profesión
doctor médico
doctor médicos
health_insurance_id cip
health_insurance_id sip
health_insurance_id tis
national_id rut
insurer mutua
diagnosis historiales
document_scan anverso y reverso
document_scan frente y dorso
document_scan frente y reverso
salary ingresos
diagnosis alergia
address provincia
address barrio
address distrito
employer empresa
employer área
iban cuenta
national_id documento
national_id doc
national_id identificación
address departamento

[size]
1000000 megas
1000000 mega
1000000000000 teras


[country]
none dólares americanos
none dólares estadounidenses
none dólares usa