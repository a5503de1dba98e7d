# Español. Un valor y una expresión por línea; «*» vale por cualquier terminación.

[offer]
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
discussion datos ficticios
discussion datos de prueba
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
data datos médicos
data registros
data filas
data líneas
data pacientes
data historias clínicas
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
goods accesos vpn
goods acceso vpn
goods acceso rdp
goods método
goods servicio
goods servicios
goods bicicleta
goods portátil
goods seguidores
goods lavado de dinero
goods licencia*
goods al mes
goods por mes
goods mensual
goods al día
goods de por vida
goods garantía
goods revendedor
goods raspado
goods formación
goods se alquila
goods se busca personal
goods acceso a la red
goods accesos
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
address calle
address ciudad
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
national_id rut
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
health_insurance_id cip
insurer aseguradora
insurer aseguradoras
insurer seguro médico
insurer seguros médicos
insurer seguro de salud
insurer mutua
insurer obra social
insurer eps
doctor médico
doctor médicos
doctor médico tratante
doctor médico de cabecera
doctor doctora
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
diagnosis antecedentes
diagnosis antecedentes médicos
diagnosis enfermedad
diagnosis enfermedades
diagnosis patología
diagnosis patologías
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
test_result resultado
test_result resultados
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
password clave
password claves
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
document_scan pasaporte
document_scan pasaportes
document_scan dni escaneado
document_scan dni escaneados
document_scan documentos escaneados
document_scan fotos de dni
document_scan escaneo*
document_scan copias de dni
document_scan carnet de identidad
ip dirección ip
ip direcciones ip
employer empleador
employer empresa donde trabaja
employer ocupación
employer profesión
employer puesto
employer lugar de trabajo
salary salario
salary salarios
salary sueldo
salary sueldos
salary nómina
salary nóminas
salary ingresos
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
none contraseña:
none clave:
none en la ciudad
none ciudad de
none resultados de búsqueda
none palabra clave
none palabras clave
none tarjeta sim
none tarjetas regalo
none puesto que

[unit]
staff empleados
staff trabajadores
staff agentes de
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
measure vehículos
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
measure compradores
measure veces
measure partes
measure empresas
measure sedes
measure por ciento

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

[currency]
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
other rescate
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
open publicado el 100
open publicado al 100
open publicación completa
open publicado por completo
open publicados por completo
open todo publicado
open todo está publicado
open todo está en línea
open se publicó todo
open plazo vencido
open plazo agotado
open tiempo agotado
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

[victim]
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
